// The door of a real installation, in small: TLS and HTTP/2 to the browser, HTTP/1.1 to Praya behind it. Its certificate is its own and
// lives as long as the run.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PASSPHRASE = 'for-this-run-only';
/** Of one connection only (RFC 9113, section 8.2.2). */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'proxy-connection'];

function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'praya-door-'));
  const file = join(folder, 'door.p12');
  const keytool = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'keytool') : 'keytool';
  try {
    execFileSync(keytool, [
      ...['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '1', '-dname', 'CN=localhost'],
      ...['-ext', 'SAN=dns:localhost', '-storetype', 'PKCS12', '-keystore', file, '-storepass', PASSPHRASE],
    ]);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param praya its address, as `http://localhost:8080` @returns the door's address, and how to close it */
export async function door(praya) {
  const { hostname, port, host } = new URL(praya);
  const agent = new Agent({ keepAlive: true });
  const server = createSecureServer({ pfx: certificate(), passphrase: PASSPHRASE }, (asked, answer) => {
    const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !name.startsWith(':')));
    // HTTP/2 may send cookies apart; HTTP/1.1 has one line for them.
    if (Array.isArray(headers.cookie)) headers.cookie = headers.cookie.join('; ');
    const passed = request({ hostname, port, agent, path: asked.url, method: asked.method, headers: { ...headers, host } }, (back) => {
      const kept = Object.entries(back.headers).filter(([name]) => !HOP.includes(name));
      answer.writeHead(back.statusCode, Object.fromEntries(kept));
      back.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    agent.destroy();
    server.close();
  };
  return { url: `https://localhost:${server.address().port}`, close };
}
