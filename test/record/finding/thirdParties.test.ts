import { expect, test } from 'vitest';
import { thirdParties } from '../../../src/record/finding/thirdParties.ts';
import { embeddedCasebook } from '../../embedded.ts';
import { asked, question } from '../../fixtures/question.ts';

test('third parties: roles, a mediation between others, and the newest line said to no one in particular', async () => {
  const { events } = asked((await embeddedCasebook('SYR')).whole, '2025-11-13');
  const { statement } = thirdParties({ ...question('2025-11-13'), events });
  expect(statement).toContain(
    'Newest statement to no single actor, 2025-10-18: Shaibani: Syria is aligned with no camp or axis',
  );
  expect(statement).toMatch(/host SAU 2025-05-13 .*2025-05-14/);
  expect(statement).toMatch(/witness TUR 2025-05-14/);
  expect(statement).toMatch(/broker TUR 2025-05-20 \(±3 days\)/);
  expect(statement).toMatch(/mediator USA 2025-11-02/);
  expect(statement).toContain('Mediation reported, 2025-10-20..2025-10-21');
});
