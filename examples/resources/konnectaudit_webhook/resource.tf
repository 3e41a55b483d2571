data "konnectaudit_destination" "splunk" {
  name = "splunk"
}

resource "konnectaudit_webhook" "this" {
  for_each = toset(["us", "eu", "au"])

  region                   = each.key
  audit_log_destination_id = data.konnectaudit_destination.splunk.id

  # When Konnect has given up to deliver, the next apply switches delivery on again and waits for the first success.
  on_inactive = "resume"

  # Keeps the webhook, switched off, when this resource is destroyed.
  on_destroy = "disable"
}

# A webhook with an endpoint of its own, without a destination.
resource "konnectaudit_webhook" "own" {
  region                   = "sg"
  endpoint                 = "https://collector.example.com/audit"
  log_format               = "cps"
  authorization_wo         = "Bearer ${var.collector_token}"
  authorization_wo_version = "1"
}

variable "collector_token" {
  type      = string
  ephemeral = true
}
