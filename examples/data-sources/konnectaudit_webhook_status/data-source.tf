data "konnectaudit_webhook_status" "eu" {
  region = "eu"
}

output "last_attempt" {
  value = "${coalesce(data.konnectaudit_webhook_status.eu.last_attempt_at, "never")}: ${data.konnectaudit_webhook_status.eu.webhook_status}"
}
