# Who was refused what, on one day
data "konnectaudit_events" "new_year" {
  region = "eu"
  type   = "authorization"
  from   = "2026-01-01T00:00:00Z"
  to     = "2026-01-01T23:59:59Z"
}

output "refused" {
  value = [
    for event in data.konnectaudit_events.new_year.events : "${event.principal_id} ${event.action} ${event.resource}"
    if event.granted == false
  ]
}
