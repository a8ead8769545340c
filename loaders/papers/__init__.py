"""What council papers have in common: meetings, items, decisions, actions, and the inspections they speak of."""
