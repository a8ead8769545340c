"""Pictures, read back as their users read them."""
