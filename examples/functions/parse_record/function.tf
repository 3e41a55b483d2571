variable "delivery" {
  type        = string
  description = "The body of a delivery, unzipped."
}

locals {
  records = [for line in split("\n", trimspace(var.delivery)) : provider::konnectaudit::parse_record(line)]
}

output "refused" {
  value = [for record in local.records : record.name if record.type == "authorization" && record.granted == false]
}
