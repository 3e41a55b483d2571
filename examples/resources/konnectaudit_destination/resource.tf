variable "splunk_token" {
  type      = string
  ephemeral = true
}

# One for the whole organization: webhooks of every region can deliver to it.
resource "konnectaudit_destination" "splunk" {
  name       = "splunk"
  endpoint   = "https://http-inputs-acme.splunkcloud.com/services/collector/raw"
  log_format = "json"

  # Write-only: neither the plan nor the state has it. It is sent when the version changes.
  authorization_wo         = "Splunk ${var.splunk_token}"
  authorization_wo_version = "2026-01"

  # To destroy it, set this to false and apply that first.
  deletion_protection = true
}
