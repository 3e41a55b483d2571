# terraform query, in a file that ends in .tfquery.hcl (Terraform 1.14 and later)
list "konnectaudit_portal_webhook" "all" {
  provider = konnectaudit
}
