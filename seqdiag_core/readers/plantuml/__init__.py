"""PlantUML's sequence diagrams."""
