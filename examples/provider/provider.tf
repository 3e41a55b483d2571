terraform {
  required_providers {
    konnectaudit = {
      source = "konnect-audit/konnectaudit"
    }
  }
}

# The token comes from KONNECT_TOKEN. One block serves every region of an organization.
provider "konnectaudit" {
  region = "eu"
}
