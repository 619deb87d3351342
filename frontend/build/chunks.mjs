// Which modules are sent together. A browser asks for six files at a time (HTTP/1.1), and each waits for the network once: a page of
// sixty small files waits ten times. So what the firm's frame needs anyway is one file, and with it what many of the firm's pages share
// and is small; likewise a client's frame, and an assessment's two pages. Pages stay split by route, and libraries with what uses them.
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const FRAMES = { firm: at('app/shell/FirmShell.tsx'), client: at('app/shell/ClientFrame.tsx') };
const PHONE = at('app/shell/PhoneShell.tsx');
const ASSESSMENT = [at('features/tia/EditorPage.tsx'), at('features/tia/ReviewPage.tsx')];
/** Of the firm's pages: fewer, and too many would carry what they do not use. */
const MANY = 0.15;
/** Of everybody else's, who are on a phone. */
const HALF = 0.5;

/** Everything that comes with a module by itself. */
function reach(graph, start) {
  const seen = new Set();
  const next = [start];
  while (next.length > 0) {
    const id = next.pop();
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}

const isLibrary = (id) => /[\\/]node_modules[\\/]/.test(id);

function plan(graph) {
  const pages = graph
    .getModuleInfo(at('app/router.tsx'))
    .dynamicallyImportedIds.filter((id) => /[\\/]features[\\/]/.test(id));
  const isOthers = (id) => /[\\/]features[\\/](me|request|access)[\\/]|TrialPage/.test(id);
  const all = (ids) => ids.map((id) => reach(graph, id));
  const firm = all(pages.filter((id) => !isOthers(id)));
  const others = all([PHONE, ...pages.filter(isOthers)]);
  const [frame, client] = all([FRAMES.firm, FRAMES.client]);
  const assessment = all(ASSESSMENT);
  const first = reach(graph, at('main.tsx'));
  const share = (id, among) => among.filter((one) => one.has(id)).length / among.length;
  const bringsLibrary = (id) =>
    [...reach(graph, id)].some((one) => isLibrary(one) && !first.has(one) && !frame.has(one));
  const alone = new Set([...Object.values(FRAMES), PHONE, ...pages]);
  return (id) => {
    if (alone.has(id) || first.has(id) || (isLibrary(id) && !frame.has(id)) || !/[\\/](src|node_modules)[\\/]/.test(id))
      return null;
    const theirs = share(id, others);
    if (frame.has(id)) return theirs === 0 ? 'firm' : theirs < HALF ? 'some' : 'shared';
    if (theirs > 0) return null;
    if (client.has(id)) return 'client';
    if (share(id, firm) >= MANY && !bringsLibrary(id)) return 'firm';
    return assessment.every((one) => one.has(id)) ? 'assessment' : null;
  };
}

let planned;
const named = (name) => (id, graph) => {
  planned ??= plan(graph);
  return planned(id) === name ? name : null;
};

export const groups = ['assessment', 'client', 'firm', 'some', 'shared'].map((name) => ({
  name: named(name),
  debugName: name,
  // What a module imports may be needed elsewhere without it.
  includeDependenciesRecursively: false,
}));
