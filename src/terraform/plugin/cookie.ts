/** What Terraform gives the plugins it starts (hashicorp/terraform, `internal/plugin6/serve.go`). */
const cookie = {
  name: 'TF_PLUGIN_MAGIC_COOKIE',
  value: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
};

/** Whether Terraform started this process, as far as the environment tells. It is no secret and proves nothing. */
export function hasCookie(env: NodeJS.ProcessEnv): boolean {
  return env[cookie.name] === cookie.value;
}

/** What to tell a person who started the plugin by hand. */
export function explainMissingCookie(name: string): string {
  return [
    `Cannot run provider "${name}" as Terraform did not start it: put it where Terraform finds its providers and run terraform,`,
    'or start it with --debug to attach Terraform to it',
    '',
  ].join('\n');
}
