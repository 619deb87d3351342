// Vite plugin: compiles the ICU messages of every locales/*.json at build time, so that no parser is sent to the browser.
import { compileMessage } from '@lingui/message-utils/compileMessage';

export function locales() {
  return {
    name: 'praya-locales',
    enforce: 'pre',
    transform: {
      filter: { id: /\/locales\/[\w-]+\.json$/ },
      handler(code, id) {
        const messages = Object.entries(JSON.parse(code)).map(([key, message]) => {
          try {
            return [key, compileMessage(message)];
          } catch (trouble) {
            throw new Error(`${id}: ${key}: ${trouble.message}`);
          }
        });
        const json = JSON.stringify(JSON.stringify(Object.fromEntries(messages)));
        return { code: `export default JSON.parse(${json})`, map: null, moduleType: 'js' };
      },
    },
  };
}
