data "konnectaudit_webhook" "us" {
  region = "us"
}

output "us_delivers_to" {
  value = data.konnectaudit_webhook.us.audit_log_destination_id
}
