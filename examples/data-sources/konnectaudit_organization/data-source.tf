data "konnectaudit_organization" "this" {}

output "organization" {
  value = data.konnectaudit_organization.this.name
}
