/** The files of a casebook and their columns, in order. `sort` names the columns a file is sorted by; ids break ties. */
export const casebookFiles = {
  'casebook.csv': 'state,title,from,to,note',
  'sources.csv': 'id,kind,type,title,author,publisher,originator,published,accessed,url,lang,note',
  'events.csv':
    'id,date,known_at,from,to,kind,cameo,direction,summary,persons,roles,place,sources,checked,contradiction,corrects,note',
  'votes.csv': 'id,event,actor,value,known_at,sources,checked,contradiction,corrects',
  'commitments.csv':
    'id,parties,kind,title,signed,known_at,provisional_from,in_force,term,renewal,limits,asset,amends,sources,checked,contradiction,corrects,note',
  'assets.csv': 'id,name,actor,kind,lon,lat,sources,checked,note',
  'status_claims.csv': 'id,commitment,date,known_at,type,by,speaker,quote,due,sources,checked,contradiction,corrects',
  'sanctions.csv': 'id,sender,target,target_kind,type,legal_act,authority,sources,checked',
  'sanction_changes.csv':
    'id,sanction,kind,announced,adopted,effective,expires,scope,third_party,conditions,known_at,sources,checked,contradiction,corrects',
  'offices.csv': 'id,person,name,aliases,actor,office,role,from,to,seen,sources,checked',
  'contradictions.csv': 'id,field,question,note',
} as const;

export type CasebookFile = keyof typeof casebookFiles;

export function columnsOf(file: CasebookFile): string[] {
  return casebookFiles[file].split(',');
}
