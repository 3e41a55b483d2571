# By its region.
terraform import 'konnectaudit_webhook.this["eu"]' eu

# By organization and region, to be sure of the organization.
terraform import 'konnectaudit_webhook.this["eu"]' 7f9fd312-a987-4628-b4c5-bb4f4fddd5f7/eu
