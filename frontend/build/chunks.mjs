// Which modules are sent together. Each file costs a browser a question and an answer, and what is small is packed badly alone: a page of
// fifty small files waits for most of its time. So what many pages share comes as one file: `firm` for the firm's, `shared` for the firm's
// and everybody else's, `some` for what only one page outside the firm needs; and what always comes together: a client's frame, an
// assessment's two pages, a person's home and questions. Pages stay split by route, and libraries with what uses them.
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const FRAMES = { firm: at('app/shell/FirmShell.tsx'), client: at('app/shell/ClientFrame.tsx') };
const PHONE = at('app/shell/PhoneShell.tsx');
const ASSESSMENT = [at('features/tia/EditorPage.tsx'), at('features/tia/ReviewPage.tsx')];
/** A person's home and the questions that stand there. */
const HOME = [at('features/me/HomePage.tsx'), at('features/me/QuestionsPage.tsx')];
/** Of the firm's pages that use a module: with fewer, too many would carry what they do not use. */
const FEW = 3;
/** Of all pages, where some of them are read on a phone: fewer, and a person's home would carry what only other pages use. */
const MANY = 20;

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

/** What leads to a library's index leads to all of it: its parts are told apart by their names. */
const HOOKS = [
  { name: 'shared', of: /@tanstack[\\/].*[\\/](useMutation|mutationObserver)\.js$/ },
  { name: 'some', of: /@tanstack[\\/].*[\\/](useLocation|useSuspenseQuery|useInfiniteQuery|infiniteQuery\w+)\.js$/ },
  { name: 'firm', of: /@tanstack[\\/].*[\\/](useQueries|queriesObserver)\.js$/ },
];
const isLibrary = (id) => /[\\/]node_modules[\\/]/.test(id);

function plan(graph) {
  const pages = ['entry', 'firm', 'client', 'mine']
    .flatMap((part) => graph.getModuleInfo(at(`app/routes/${part}.ts`)).dynamicallyImportedIds)
    .filter((id) => /[\\/]features[\\/]/.test(id));
  const isOthers = (id) => /[\\/]features[\\/](me|reading|request|access)[\\/]|customer[\\/]My|TrialPage/.test(id);
  const all = (ids) => ids.map((id) => reach(graph, id));
  const firm = all(pages.filter((id) => !isOthers(id)));
  const others = all([PHONE, ...pages.filter(isOthers)]);
  const [frame, client] = all([FRAMES.firm, FRAMES.client]);
  const [assessment, home] = [all(ASSESSMENT), all(HOME)];
  const first = reach(graph, at('main.tsx'));
  const count = (id, among) => among.filter((one) => one.has(id)).length;
  const rare = (id) => isLibrary(id) && !first.has(id) && !frame.has(id);
  const bringsRare = (id) => [...reach(graph, id)].some(rare);
  const alone = new Set([...Object.values(FRAMES), PHONE, ...pages]);
  return (id) => {
    const hook = HOOKS.find(({ of }) => of.test(id));
    if (hook) return hook.name;
    if (alone.has(id) || first.has(id) || bringsRare(id) || !/[\\/](src|node_modules)[\\/]/.test(id)) return null;
    const [ours, theirs] = [count(id, firm), count(id, others)];
    if (ours === 0 && theirs === 2 && home.every((one) => one.has(id))) return 'home';
    if (theirs > 0) return ours + theirs < MANY && !frame.has(id) ? null : theirs > 1 ? 'shared' : 'some';
    if (frame.has(id) || ours >= FEW) return 'firm';
    if (client.has(id)) return 'client';
    return assessment.every((one) => one.has(id)) ? 'assessment' : null;
  };
}

let planned;
const named = (name) => (id, graph) => {
  planned ??= plan(graph);
  return planned(id) === name ? name : null;
};

export const groups = ['assessment', 'client', 'firm', 'home', 'some', 'shared'].map((name) => ({
  name: named(name),
  debugName: name,
  // What a module imports may be needed elsewhere without it.
  includeDependenciesRecursively: false,
}));
