-- Which token stands for a key of the new form: a service verifies tokens, it knows no such keys.
local tokens = {
  ["$secret:jwt.publishableKey"] = "$secret:jwt.anonKeyAsymmetric",
  ["$secret:jwt.secretKey"] = "$secret:jwt.serviceKeyAsymmetric",
}
