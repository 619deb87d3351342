/** Asks until there is an answer; a journey never sleeps for a time that it hopes is long enough. */
export async function until(what, ask, limit = 20_000) {
  const end = Date.now() + limit;
  let trouble;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (thrown) {
      trouble = thrown;
    }
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`Waited ${limit / 1000} s in vain for ${what}`, { cause: trouble });
}
