# By region and id of the portal; the region may be left out when it is the provider's.
terraform import konnectaudit_portal_webhook.docs eu/f32d905a-ed33-46a3-a093-d8f536af9a8a

# By organization, region and portal, to be sure of the organization.
terraform import konnectaudit_portal_webhook.docs 7f9fd312-a987-4628-b4c5-bb4f4fddd5f7/eu/f32d905a-ed33-46a3-a093-d8f536af9a8a
