"""OpenStreetMap: Overpass answers and GeoJSON."""
