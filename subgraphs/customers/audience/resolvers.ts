import { invariant } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { demand } from '../../kit/requests/row-scope';
import { handIn } from '../imports/commands/hand-in';
import { importById, importMade } from '../imports/queries';
import type { Resolvers } from '../resolvers.generated';
import { saveProfile, takeTurn } from './commands/save';
import { listProfiles, profilesByIds, profilesInDetail } from './queries';
import { checkDetailRequest } from './rules';

const none = <T>(list: T[] | null | undefined): T[] => list ?? [];

export const audienceResolvers: Resolvers = {
  Query: {
    audienceProfile: (_, { id }, { loaders }) => loaders.audienceProfiles.load(lookupId(id)),
    audienceProfiles: (_, { filter, ...page }, context) => listProfiles(context, filter ?? {}, page),
    audienceImport: (_, { id }, context) => importById(context, 'PROFILES', lookupId(id)),
  },
  Mutation: {
    readAudienceDetail: async (_, { input }, context) => {
      demand(context, 'audience:read');
      const lists = [none(input.profileIds), none(input.thirdIds), none(input.phones)] as const;
      checkDetailRequest(lists);
      await takeTurn(context);
      const [profileIds, thirdIds, phones] = lists;
      const { companyId = null, integrationAppId = null } = input;
      return profilesInDetail(context, { companyId, profileIds, thirdIds, phones, integrationAppId });
    },
    saveAudienceProfile: async (_, { input }, context) => {
      demand(context, 'audience:write');
      const [profile] = await profilesByIds(context, [await saveProfile(context, input)]);
      invariant(profile, 'a profile that was just saved can be read');
      return profile;
    },
    importAudienceProfiles: async (_, { input }, context) => {
      demand(context, 'audience:write');
      return importMade(context, 'PROFILES', await handIn(context, 'importAudienceProfiles', 'PROFILES', input));
    },
  },
  AudienceProfile: {
    person: ({ personId }, _, { loaders }) => (personId ? loaders.persons.load(personId) : null),
    phoneNumbers: ({ phoneNumbers }) => none(phoneNumbers),
    identities: ({ identities }) => none(identities),
    addresses: ({ addresses }) => none(addresses),
    userTypes: ({ userTypes }) => none(userTypes),
    industries: ({ industries }) => none(industries),
    subscriptions: ({ subscriptions }) => none(subscriptions),
    follows: ({ follows }) => none(follows),
  },
  Person: {
    audienceProfiles: ({ id }, _, { loaders }) => loaders.audienceProfilesOf.load(id),
  },
};
