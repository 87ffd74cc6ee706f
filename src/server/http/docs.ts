import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEMS, type ProblemName } from '../../protocol/problems.ts';
import { ROUTES, type RouteInfo } from '../../protocol/routes.ts';
import { escaped, page } from './html.ts';

/** The description as a page to read. */
export function docsPage(document: OpenAPIV3_1.Document): string {
  const routes = Object.entries<RouteInfo>(ROUTES).map(([name, info]) => route(name, info, document));
  const problems = (Object.keys(PROBLEMS) as ProblemName[]).map(
    (name) =>
      `<li><a href="/api/problems/${name}">${name}</a> (${PROBLEMS[name].status}): ${escaped(PROBLEMS[name].title)}</li>`,
  );
  return page(
    'Attune: what the server understands',
    `<h1>What the server understands</h1><p>${escaped(document.info.description ?? '')} ` +
      `For programs: <a href="/api/openapi.json">openapi.json</a>.</p>${routes.join('')}` +
      `<h2>How it says no</h2><ul>${problems.join('')}</ul>`,
  );
}

function route(
  name: string,
  { method, path, may, team, fresh, does }: RouteInfo,
  { paths }: OpenAPIV3_1.Document,
): string {
  const operation = paths?.[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'get'];
  const parts = { parameters: operation?.parameters, body: operation?.requestBody, answers: operation?.responses };
  const who = (team ? `${may} of that team, or administrator` : may) + (fresh ? ', signed in lately' : '');
  return (
    `<section><h2 id="${name}"><code>${method} ${escaped(path)}</code></h2><p>${escaped(does)} May: ${who}.</p>` +
    `<details><summary>Shapes</summary><pre>${escaped(JSON.stringify(parts, null, 2))}</pre></details></section>`
  );
}

/** What one problem means. */
export function problemPage(name: ProblemName): string {
  const { status, title } = PROBLEMS[name];
  return page(
    name,
    `<h1>${name}</h1><p>${escaped(title)}</p><p>HTTP status ${status}. The answer itself says in <code>detail</code> what was wrong ` +
      `this time and what to do, and in <code>errors</code> which fields.</p><p><a href="/api/docs">All routes and problems</a></p>`,
  );
}
