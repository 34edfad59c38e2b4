import { describe, expect, it } from 'vitest';
import { selectList } from './select-list.js';

interface Meeting {
  id: string;
  contactId: string;
  memberId: string | null;
  heldOn: string;
  placeName: string;
}

const meetings = selectList<Meeting>('m', ['id', 'contactId'], ['memberId', 'heldOn', 'placeName']);

describe('a select list', () => {
  it('has everything when nobody says what is asked', () => {
    expect(meetings()).toBe(
      'm.id as "id", m.contact_id as "contactId", m.member_id as "memberId", m.held_on::text as "heldOn", m.place_name as "placeName"',
    );
  });

  it('has the keys and no more than what is asked', () => {
    expect(meetings(new Set(['placeName']))).toBe('m.id as "id", m.contact_id as "contactId", m.place_name as "placeName"');
  });

  it('reads a related row from its key', () => {
    expect(meetings(new Set(['member']))).toBe('m.id as "id", m.contact_id as "contactId", m.member_id as "memberId"');
  });
});
