"""HL7 FHIR: practitioners, roles, organisations, locations, services."""
