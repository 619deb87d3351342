// What a journey finds when it begins, made through the API by whoever may: the story itself is told on the screens.
import { PRAYA } from './person.mjs';

/** As the person's own page would ask. Throws on a refusal. */
export function ask(person, method, path, body, version) {
  return person.page.evaluate(
    async ([method, path, body, version]) => {
      const me = await (await fetch('/api/me', { headers: { Accept: 'application/json' } })).json();
      const answer = await fetch(path, {
        method,
        headers: {
          Accept: 'application/json',
          ...(method === 'GET' ? {} : { 'X-Praya-Csrf': me.csrf, 'Idempotency-Key': crypto.randomUUID() }),
          ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return text ? JSON.parse(text) : null;
    },
    [method, path, body, version],
  );
}

/** The client's id, by a name that the person may see. */
export async function clientNamed(person, name) {
  const found = await ask(person, 'GET', `/api/firm/clients/quick?q=${encodeURIComponent(name)}`);
  const client = found.find((one) => one.name.zhHant === name || one.name.en === name);
  if (!client) throw new Error(`${person.name} sees no client ${name}`);
  return client.id;
}

/** A picture of one point: the smallest file that is what it says it is. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A client without people yet, with a mandate in force, and these members on it: [e-mail, role]. */
export async function freshClient(administrator, name, members, { emailDomain = 'harbour-view-logistics.example' } = {}) {
  const { id } = await ask(administrator, 'POST', '/api/firm/clients', {
    name,
    emailDomain,
    sector: '物流 Logistics',
    staff: 137,
  });
  await ask(administrator, 'POST', `/api/clients/${id}/engagements`, {
    modules: ['tia'],
    tier: '',
    starts: day(-60),
    ends: day(300),
    feeMinor: 6_200_000,
    currency: 'HKD',
  });
  await ask(administrator, 'POST', `/api/clients/${id}/platforms`, { vendor: 'dingtalk', edition: '專業版', seats: 137, region: '香港' });
  const known = (await ask(administrator, 'GET', '/api/firm/members')).items;
  for (const [email, role] of members) {
    const memberId = known.find((one) => one.email === email).id;
    await ask(administrator, 'POST', `/api/clients/${id}/assignments`, { memberId, role });
  }
  return id;
}

export const samples = new URL('../../infra/src/main/resources/demo/', import.meta.url).pathname;
export const at = (path) => PRAYA + path;

/** A file that the person gives as evidence of this client: its id. @param said what is said of it, as a query */
export function given(person, client, name, said = 'kind=contract') {
  return person.page.evaluate(
    async ([client, name, said, content]) => {
      const { csrf } = await (await fetch('/api/me', { headers: { Accept: 'application/json' } })).json();
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))]), name);
      const answer = await fetch(`/api/clients/${client}/evidence?${said}`, {
        method: 'POST',
        headers: { 'X-Praya-Csrf': csrf, 'Idempotency-Key': crypto.randomUUID() },
        body: form,
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()).id;
    },
    [client, name, said, PNG.toString('base64')],
  );
}
