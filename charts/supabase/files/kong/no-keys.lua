local tokens = {}
