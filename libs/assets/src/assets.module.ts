import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { FilesModule } from '#files';
import { InteractionsModule } from '#interactions';
import { Module } from '@nestjs/common';
import { AssetList } from './asset-list.js';
import { AssetOffersResolver } from './asset-offers.resolver.js';
import { AssetsResolver } from './assets.resolver.js';
import { AssetsService } from './assets.service.js';
import { ContactOffersResolver } from './contact-offers.resolver.js';
import { OffersByHandService } from './offers-by-hand.service.js';
import { OffersReader } from './offers.reader.js';
import { OffersService } from './offers.service.js';

const resolvers = [AssetsResolver, AssetOffersResolver, ContactOffersResolver];
const services = [AssetsService, OffersService, OffersReader];

@Module({
  imports: [AccountsModule, ContactsModule, FilesModule, InteractionsModule],
  providers: [...resolvers, ...services, AssetList, OffersByHandService],
  exports: [...services, AssetList],
})
export class AssetsModule {}
