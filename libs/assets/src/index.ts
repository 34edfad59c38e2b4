import { AssetOffer, OfferState } from './asset-offer.entity.js';
import { Asset } from './asset.entity.js';

export { AssetList } from './asset-list.js';
export { AssetsModule } from './assets.module.js';
export { AssetsService } from './assets.service.js';
export { offerProblems, type Holder, type OfferProblem } from './offer-problem.js';
export { OffersReader } from './offers.reader.js';
export { OffersService, type OfferOrigin } from './offers.service.js';
export { Asset, AssetOffer, OfferState };

/** The tables of this lib. */
export const assetsEntities = [Asset, AssetOffer];
