data "konnectaudit_portal_webhook_status" "developers" {
  region    = "eu"
  portal_id = "0f6c9d3e-5f0a-4a57-9c7b-1f4f3d0f2b11"
}

output "portal_delivers" {
  value = data.konnectaudit_portal_webhook_status.developers.webhook_status == "active"
}
