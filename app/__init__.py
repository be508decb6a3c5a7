"""The carers' portal: guidance a carer can use, found in her own language."""
