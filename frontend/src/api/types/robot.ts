import type { Narrow, Schemas } from '../schemas';
import type { Locale } from '../types';

export type RobotMessage = Narrow<
  Schemas['RobotMessageView'],
  {
    state: 'waiting' | 'sending' | 'sent' | 'refused' | 'given_up' | 'dropped';
    reason?: 'signature' | 'keyword' | 'address' | 'token' | 'settings' | 'too_many' | 'silent' | 'unclear' | null;
  }
>;
export type Robot = Narrow<Schemas['RobotView'], { language: Locale; last?: RobotMessage | null }>;
export type Robots = Narrow<Schemas['RobotsView'], { items: Robot[] }>;
export type RobotEdit = Narrow<Schemas['RobotEdit'], { language: Locale }>;
export type NoticeRobots = Narrow<Schemas['NoticeRobotsView'], { messages: RobotMessage[] }>;
