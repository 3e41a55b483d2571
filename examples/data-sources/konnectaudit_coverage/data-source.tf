data "konnectaudit_coverage" "all" {
  regions         = ["us", "eu", "au"]
  include_portals = true
}

# A warning in every plan and every apply, as long as one does not deliver
check "audit_events_are_delivered" {
  assert {
    condition     = data.konnectaudit_coverage.all.complete
    error_message = join("\n", data.konnectaudit_coverage.all.gaps)
  }
}
