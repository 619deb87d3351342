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

/** As the server counts days: in Hong Kong, eight hours ahead. */
const day = (offset) => new Date(Date.now() + 28_800_000 + offset * 86_400_000).toISOString().slice(0, 10);

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

const both = (en, zhHant) => ({ en, zhHant });
const filled = (fields = {}) => ({ included: true, fields });
const says = (en, zhHant) => ({ text: both(en, zhHant) });
/** A policy on using the platform, whole; what it says does not hang on the register. */
export const POLICY = {
  scope: filled({ platforms: { items: [both('DingTalk', '釘釘')] }, effective_date: { date: day(0) } }),
  copying: filled({ approver: says('the head of department', '部門主管') }),
  devices: filled({ device_rule: { keys: ['managed'] } }),
  plugins: filled(),
  records: filled({ handover_to: says('your supervisor', '直屬上司') }),
  reporting: filled({ report_to: says('the IT team', '資訊科技部'), report_reach: says('telephone 2345 6789 at any time', '電話2345 6789（全日）') }),
  monitoring: filled({ monitored: { keys: ['none'] } }),
  consequences: filled({ consequence_basis: says('clause 12 of the staff handbook', '員工手冊第12條') }),
  contact: filled({
    support_contact: says('the IT team', '資訊科技部'),
    support_reach: says('telephone 2345 6789', '電話2345 6789'),
    contact_title: says('Human Resources Manager', '人力資源經理'),
    contact_address: says('18/F, 25 Harbour Road, Wan Chai, Hong Kong', '香港灣仔港灣道25號18樓'),
  }),
};
const draftOf = async (person, at) => (await ask(person, 'GET', at)).draft.version.version;

async function approved(consultant, reviewer, at) {
  await ask(consultant, 'POST', `${at}/submission`, undefined, await draftOf(consultant, at));
  await ask(reviewer, 'POST', `${at}/review`, { outcome: 'approved', note: '' }, await draftOf(consultant, at));
}

async function published(consultant, reviewer, at, change) {
  await approved(consultant, reviewer, at);
  const body = { change, note: change ? 'The telephone number has changed. 電話號碼已更改。' : '', insisted: 'As the staff handbook has it.' };
  await ask(consultant, 'POST', `${at}/publication`, body, await draftOf(consultant, at));
}

/** A form for two purposes: each is agreed to, or not, by itself. */
const FORM = {
  about: filled({ categories: { items: [both('photographs', '照片')] }, original_purposes: { items: [both('staff cards', '職員證')] } }),
  purposes: filled({
    purposes: { items: [both('the company magazine', '公司刊物'), both('the company website', '公司網站')], keys: ['magazine', 'website'] },
  }),
  voluntary: filled({ refusal_effect: says('nothing changes for you', '閣下的工作及福利一切如常') }),
  withdrawal: filled(),
  guardian: filled(),
  contact: filled({
    contact_title: says('Human Resources Manager', '人力資源經理'),
    contact_address: says('18/F, 25 Harbour Road, Wan Chai, Hong Kong', '香港灣仔港灣道25號18樓'),
  }),
};

/** A form about photographs that nobody is asked about yet, reviewed: its id. */
export async function approvedForm(consultant, reviewer, client, title) {
  const all = `/api/clients/${client}/notices`;
  const subjects = ['customers'];
  const { id } = await ask(consultant, 'POST', all, { kind: 'consent_new_purpose', subjects });
  const at = `${all}/${id}`;
  await ask(consultant, 'PUT', `${at}/draft`, { title, subjects, content: { elements: FORM, own: [] } }, await draftOf(consultant, at));
  await approved(consultant, reviewer, at);
  return id;
}

/** A form about photographs that everybody on the client's roster decides about: its id. */
export async function consentForm(consultant, reviewer, client, title) {
  const all = `/api/clients/${client}/notices`;
  const subjects = ['employees'];
  const { id } = await ask(consultant, 'POST', all, { kind: 'consent_new_purpose', subjects });
  const at = `${all}/${id}`;
  await ask(consultant, 'PUT', `${at}/draft`, { title, subjects, content: { elements: FORM, own: [] } }, await draftOf(consultant, at));
  await ask(consultant, 'PUT', `${at}/audience`, { everyone: true, departments: [], joiners: true, dueDays: 10 }, 0);
  await published(consultant, reviewer, at);
  return id;
}

/** A notice that everybody on the client's roster is given to read within ten days: its id. */
export async function publishedNotice(consultant, reviewer, client, title) {
  const all = `/api/clients/${client}/notices`;
  const subjects = ['employees', 'contractors'];
  const { id } = await ask(consultant, 'POST', all, { kind: 'acceptable_use', subjects });
  const at = `${all}/${id}`;
  await ask(consultant, 'PUT', `${at}/draft`, { title, subjects, content: { elements: POLICY, own: [] } }, await draftOf(consultant, at));
  await ask(consultant, 'PUT', `${at}/audience`, { everyone: true, departments: [], joiners: true, dueDays: 10 }, 0);
  await published(consultant, reviewer, at);
  return id;
}

/** Its next version, in which the telephone number is another one; everybody is asked to read it again. */
export async function publishedAgain(consultant, reviewer, client, notice, reach = 'telephone 2345 6700') {
  const at = `/api/clients/${client}/notices/${notice}`;
  await ask(consultant, 'POST', `${at}/draft`);
  const { title, subjects, draft } = await ask(consultant, 'GET', at);
  const contact = draft.content.elements.contact;
  const fields = { ...contact.fields, support_reach: says(reach, reach.replace('telephone ', '電話')) };
  const content = { ...draft.content, elements: { ...draft.content.elements, contact: { ...contact, fields } } };
  await ask(consultant, 'PUT', `${at}/draft`, { title, subjects, content }, draft.version.version);
  await published(consultant, reviewer, at, 'material');
}
