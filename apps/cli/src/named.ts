import { AssetList } from '#assets';
import { ContactsReader, type Contact } from '#contacts';
import { ContactListService } from '#directory';
import { isId } from '#graph';
import { NichesService } from '#niches';
import { badInput } from '#platform';
import { foldText, normaliseAddress } from '#spellings';
import { IdentitiesService, TemplatesService } from '#templates';
import type { INestApplicationContext } from '@nestjs/common';

const MOST_TOLD = 10;

/** Finds by name what the API knows by id. All throw BAD_INPUT that names the option and tells what there is. */
export class Named {
  constructor(private readonly app: INestApplicationContext) {}

  async template(name: string): Promise<string> {
    return only('--template', name, await this.app.get(TemplatesService).list(), ({ name }) => name);
  }

  async niche(name: string): Promise<string> {
    return only('--niche', name, await this.app.get(NichesService).list(), ({ name }) => name);
  }

  async identity(name: string): Promise<string> {
    return only('--identity', name, await this.app.get(IdentitiesService).list(), ({ name }) => name);
  }

  async asset(title: string): Promise<string> {
    const { edges } = await this.app.get(AssetList).page({ filter: { text: title }, first: 100 });
    return only('--asset', title, edges.map(({ node }) => node), ({ title }) => title);
  }

  /** By id, address or name; of several people alike the one who is called exactly so. */
  async contact(option: string, told: string): Promise<Contact> {
    const people = await this.peopleAlike(told);
    const called = people.filter(({ name }) => foldText(name) === foldText(told));
    const [found, ...others] = called.length ? called : people;
    if (!found) throw badInput(option, `nobody is known as ${told}. Give an id, an address or a name.`);
    if (!others.length) return found;
    const names = [found, ...others].map(({ id, name }) => `${name} (${id})`).join(', ');
    throw badInput(option, `${told} may be several people: ${names}. Give the id or an address.`);
  }

  private async peopleAlike(told: string): Promise<Contact[]> {
    if (isId(told)) return [await this.app.get(ContactsReader).get(told)];
    const address = told.includes('@') && normaliseAddress(told);
    if (address && 'key' in address) return this.app.get(ContactsReader).listByAddress(address.key);
    const { edges } = await this.app.get(ContactListService).page({ filter: { text: told }, first: MOST_TOLD });
    return edges.map(({ node }) => node);
  }
}

function only<T extends { id: string }>(option: string, wanted: string, all: T[], nameOf: (one: T) => string): string {
  const [found, ...others] = all.filter((one) => foldText(nameOf(one)) === foldText(wanted));
  if (found && !others.length) return found.id;
  const known = all.slice(0, MOST_TOLD).map(nameOf).join(', ') || 'none like it';
  throw badInput(option, `there is ${found ? 'more than one' : 'no'} ${wanted} (${known}).`);
}
