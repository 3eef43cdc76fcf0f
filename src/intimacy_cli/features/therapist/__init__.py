"""Find help in directories the couple already has, on their own machine, asking nothing outside."""
