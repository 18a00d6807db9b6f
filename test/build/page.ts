import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the built program. */
export const dist = 'dist';

/** All built pages, named from dist/ with slashes. */
export const pageNames = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'));

export const readPage = (name: string): string => readFileSync(join(dist, name), 'utf8');

/** The values of an attribute in a page, in its order. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);
}

/** The directives of a page's content security policy. */
export function policyOf(html: string): Map<string, string[]> {
  const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
  return new Map(
    policy.split(';').map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name!, sources] as const;
    }),
  );
}
