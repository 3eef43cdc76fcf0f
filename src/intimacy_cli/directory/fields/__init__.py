"""From the words of a source to values: columns, fees, languages, professions."""
