import type { PeopleGroup, RetentionGroup } from '@/api/types/retention';

/** Records of a text are proof and stay; of people something is decided, group by group. */
export const isOfPeople = (group: RetentionGroup): group is PeopleGroup => group.kind !== 'compliance_file';

/** Whether anybody of it could go: not those who are held or may have come back. */
export const hasGoing = (group: RetentionGroup) => group.due > group.held + group.returned;
