// Put into every page before its own scripts: notes when something was on the screen, and which keys were pressed.
(() => {
  const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta'];

  // The time of the frame after the one in which something is there: by then it was drawn.
  const shown = (isThere) =>
    new Promise((resolve) => {
      const drawn = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      if (isThere()) {
        drawn();
        return;
      }
      const watching = new MutationObserver(() => {
        if (isThere()) {
          watching.disconnect();
          drawn();
        }
      });
      watching.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });

  let pressedAt = 0;
  const caseShown = () => document.querySelector('.reported')?.textContent;
  const calls = (since) =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.includes('/api/') && entry.startTime >= since)
      .map((entry) => ({ path: new URL(entry.name).pathname, begun: entry.startTime - since, ended: entry.responseEnd - since }));

  const watch = {
    keys: 0,
    characters: 0,
    // Milliseconds from navigation until the desk can be used.
    usable: shown(() => document.querySelector('.shell-main .state .button.first')),
    // Milliseconds from navigation until a page without a program is there.
    loaded: new Promise((resolve) => addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))),
    next: undefined,
    beginCounting() {
      watch.keys = 0;
      watch.characters = 0;
    },
    // From the last key on, until another case than now is on the screen.
    beginWatching() {
      performance.clearResourceTimings();
      const before = caseShown();
      watch.next = shown(() => caseShown() !== undefined && caseShown() !== before).then((at) => ({ shown: at - pressedAt, calls: calls(pressedAt) }));
    },
    // Decides and claims so many times with nothing but fetch.
    async bare(turns, rationale) {
      const send = async (path, body, more = {}) => {
        const answer = await fetch(`/api/review${path}`, {
          method: 'POST',
          headers: { 'X-Requested-With': 'JavaScript', Accept: 'application/json', 'Content-Type': 'application/json', ...more },
          body: JSON.stringify(body),
        });
        if (!answer.ok) {
          throw new Error(`${path} was answered ${answer.status}`);
        }
        return answer.status === 204 ? undefined : answer.json();
      };
      const took = [];
      let claim = await send('/v1/claims', {});
      for (let turn = 0; turn < turns && claim; turn++) {
        const body = { fencingToken: claim.fencingToken, outcome: 'NO_VIOLATION', rationale };
        const begun = performance.now();
        await send(`/v1/cases/${claim.case.caseId}/decisions`, body, { 'Idempotency-Key': crypto.randomUUID() });
        const decided = performance.now();
        claim = await send('/v1/claims', {});
        took.push({ decision: decided - begun, claim: performance.now() - decided });
      }
      return took;
    },
    // What the program was loaded in: name and bytes as they were sent.
    loadedFiles: () =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.includes('/static/'))
        .map((entry) => ({ name: new URL(entry.name).pathname, bytes: entry.encodedBodySize })),
  };
  addEventListener(
    'keydown',
    (event) => {
      if (MODIFIERS.includes(event.key)) {
        return;
      }
      pressedAt = event.timeStamp;
      if (event.key.length === 1 && !event.ctrlKey && event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
        watch.characters++;
      } else {
        watch.keys++;
      }
    },
    true,
  );
  window.stewardWatch = watch;
})();
