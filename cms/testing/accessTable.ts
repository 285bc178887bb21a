/** Who asks, in the order of the table's columns. */
export const ACTORS = [
  'administrator',
  'editor',
  'ownEditor',
  'otherEditor',
  'author',
  'contributor',
  'public',
] as const;

export type Actor = (typeof ACTORS)[number];

/**
 * Who may do what: a row for what is done to a document in a state, a column for who asks. `y` is allowed, `-` is
 * refused. The document belongs to 北浦社区; the columns are
 *
 *     administrator · editor of all · editor of 北浦社区 · editor of another community ·
 *     the contributor who entered it · another contributor of 北浦社区 · the public
 */
const TABLE = `
stories,events      new                draft in 北浦              yyy-yy-
stories,events      new                draft without community  yyyyyy-
stories,events      new                published in 北浦          yyy----
stories,events      draft              read                     yyyyy--
stories,events      draft              find                     yyyyy--
stories,events      draft              versions                 yyyyy--
stories,events      draft              edit                     yyy-y--
stories,events      draft              edit many                yyy-y--
stories,events      draft              move elsewhere           yy-----
stories,events      draft              submit                   yyy-y--
stories,events      draft              publish                  yyy----
stories,events      draft              publish many             yyy----
stories,events      draft              comment                  yyyyy--
stories,events      draft              restore version          yyy-y--
stories,events      draft              trash                    yyy-y--
stories,events      draft              trash many               yyy-y--
stories,events      draft              erase                    -------
stories,events      submitted          read                     yyyyy--
stories,events      submitted          edit                     yyy----
stories,events      submitted          edit many                yyy----
stories,events      submitted          take back                yyy-y--
stories,events      submitted          return                   yyy----
stories,events      submitted          publish                  yyy----
stories,events      submitted          comment                  yyyyy--
stories,events      submitted          trash                    yyy----
stories,events      published          read                     yyyyyyy
stories,events      published          find                     yyyyyyy
stories,events      published          versions                 yyyyy--
stories,events      published          edit                     yyy----
stories,events      published          edit many                yyy----
stories,events      published          publish                  yyy----
stories,events      published          withdraw                 yyy----
stories,events      published          move elsewhere           yy-----
stories,events      published          restore version          yyy----
stories,events      published          trash                    yyy----
stories,events      published          erase                    -------
stories,events      trashed            read                     yyyyy--
stories,events      trashed            find                     yyyyy--
stories,events      trashed            restore                  yyy-y--
stories,events      trashed            erase                    y------
stories,events      trashed published  read                     yyyyy--
stories,events      trashed published  find                     yyyyy--
stories,events      trashed published  restore                  yyy----
brands              new                draft in 北浦              yy-----
brands              new                published in 北浦          yy-----
brands              draft              read                     yyyy---
brands              draft              find                     yyyy---
brands              draft              versions                 yyyy---
brands              draft              edit                     yyy----
brands              draft              publish                  yyy----
brands              draft              move elsewhere           yy-----
brands              draft              trash                    yy-----
brands              published          read                     yyyyyyy
brands              published          versions                 yyyy---
brands              published          edit                     yyy----
brands              published          withdraw                 yyy----
brands              published          trash                    yy-----
brands              trashed            read                     yyyy---
brands              trashed            erase                    y------
venues,communities,teams,synonyms,redirects  new                published                yy-----
venues,communities,teams,synonyms,redirects  published          read                     yyyyyyy
venues,communities,teams,synonyms,redirects  published          edit                     yy-----
venues,communities,teams,synonyms,redirects  published          edit many                yy-----
venues,communities,teams,synonyms,redirects  published          trash                    yy-----
venues,communities,teams,synonyms,redirects  published          erase                    -------
venues,communities,teams,synonyms,redirects  trashed            read                     yyyy---
venues,communities,teams,synonyms,redirects  trashed            find                     yyyy---
venues,communities,teams,synonyms,redirects  trashed            restore                  yy-----
venues,communities,teams,synonyms,redirects  trashed            erase                    y------
media               new                upload                   yyyyyy-
media               unused             read                     yyyyyyy
media               unused             edit                     yyyyy--
media               unused             edit many                yyyyy--
media               unused             trash                    yy--y--
media               without consent    read                     yyyyyy-
media               without consent    find                     yyyyyy-
media               on the site        edit                     yyyy---
media               on the site        trash                    yy-----
media               trashed            read                     yyyyyy-
media               trashed            erase                    y------
pages               new                draft                    y------
pages               draft              read                     yyyy---
pages               draft              versions                 yyyy---
pages               draft              edit                     yy-----
pages               published          read                     yyyyyyy
pages               published          edit                     yy-----
pages               published          erase                    -------
users               new                contributor              y------
users               their own          read                     yyyyyy-
users               their own          edit                     yyyyyy-
users               their own          raise their role         -------
users               their own          take more communities    y------
users               another's          read                     y------
users               another's          find                     y------
users               another's          edit                     y------
users               another's          trash                    y------
site                published          read                     yyyyyyy
site                published          edit                     yy-----
publications        live               read                     yyyyyy-
publications        new                by hand                  -------
publications        live               edit                     -------
publications        live               erase                    -------
activities          of a draft         read                     yyyyy--
activities          of a draft         find                     yyyyy--
activities          new                by hand                  -------
activities          of a draft         edit                     -------
activities          of a draft         erase                    -------
audits              somebody's         read                     y------
audits              somebody's         find                     y------
audits              new                by hand                  -------
audits              somebody's         edit                     -------
audits              somebody's         erase                    -------
presences           somebody's         read                     -------
presences           new                by hand                  -------
presences           somebody's         erase                    -------
imports             somebody's         read                     yyyyy--
imports             somebody's         find                     yyyyy--
imports             somebody's         edit                     -------
imports             somebody's         undo                     yyy----
imports             somebody's         erase                    -------
`;

export interface Row {
  collection: string;
  state: string;
  operation: string;
  /** A `y` or `-` for each of the actors. */
  allowed: string;
}

/** The rows of the table, each for one collection. */
export const rows = (): Row[] =>
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [collections = '', state = '', operation = '', allowed = ''] = line.split(/ {2,}/);
      return collections
        .split(',')
        .map((collection) => ({ collection, state, operation, allowed }));
    });
