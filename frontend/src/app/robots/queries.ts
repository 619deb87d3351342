import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/api/http';
import type { Created } from '@/api/types';
import type { NoticeRobots, RobotEdit, Robots } from '@/api/types/robot';
import { ofClient } from '@/api/urls';

const part = encodeURIComponent;
/** How soon it is asked again while something is on its way. */
const SOON_MS = 3_000;

const robotsPath = (clientId: string) => `${ofClient(clientId)}/robots`;
const robotPath = (clientId: string, robotId: string) => `${robotsPath(clientId)}/${part(robotId)}`;
const noticePath = (clientId: string, noticeId: string) => `${ofClient(clientId)}/notices/${part(noticeId)}/robots`;

/** Of everything that robots are told. */
export const robotsKey = (clientId: string) => ['client', clientId, 'robots'];
const moves = (states: (string | undefined)[]) => states.some((one) => one === 'waiting' || one === 'sending');

export const robotsQuery = (clientId: string) =>
  queryOptions({
    queryKey: [...robotsKey(clientId), 'all'],
    queryFn: ({ signal }) => get<Robots>(robotsPath(clientId), { signal }),
    refetchInterval: ({ state }) => moves((state.data?.items ?? []).map((one) => one.last?.state)) && SOON_MS,
  });
export const noticeRobotsQuery = (clientId: string, noticeId: string) =>
  queryOptions({
    queryKey: [...robotsKey(clientId), 'of', noticeId],
    queryFn: ({ signal }) => get<NoticeRobots>(noticePath(clientId, noticeId), { signal }),
    refetchInterval: ({ state }) => moves((state.data?.messages ?? []).map((one) => one.state)) && SOON_MS,
  });

export const addRobot = (clientId: string, body: RobotEdit, idempotencyKey: string) =>
  post<Created>(robotsPath(clientId), body, { idempotencyKey });
export const editRobot = (clientId: string, robotId: string, body: RobotEdit, version: number) =>
  put<Created>(robotPath(clientId, robotId), body, version);
export const removeRobot = (clientId: string, robotId: string, version: number) =>
  post<Created>(`${robotPath(clientId, robotId)}/removal`, {}, { version });
export const tryRobot = (clientId: string, robotId: string, idempotencyKey: string) =>
  post<Created>(`${robotPath(clientId, robotId)}/trial`, {}, { idempotencyKey });
export const sendAgain = (clientId: string, robotId: string, messageId: string) =>
  post<Created>(`${robotPath(clientId, robotId)}/messages/${part(messageId)}/again`, {});
export const chooseRobots = (clientId: string, noticeId: string, robots: string[], version: number) =>
  put<Created>(noticePath(clientId, noticeId), { robots }, version);
