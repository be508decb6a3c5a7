"""What carers do with the portal, told as short stories in a real browser."""
