data "konnectaudit_destinations" "all" {}

# Receivers in tests are the only ones whose certificate may go unchecked.
check "certificates_are_verified" {
  assert {
    condition = alltrue([
      for destination in data.konnectaudit_destinations.all.destinations : !destination.skip_ssl_verification
    ])
    error_message = "A destination is delivered to without a look at its certificate."
  }
}
