data "konnectaudit_jwks" "eu" {
  region = "eu"
}

variable "record" {
  type        = string
  description = "One line of a delivery, byte for byte."
}

output "is_genuine" {
  value = provider::konnectaudit::verify_record(var.record, data.konnectaudit_jwks.eu.json)
}
