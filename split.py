import csv,json,sys
rows={r['question']:r for r in csv.DictReader(open('/tmp/w/lead/tests/ask/rephrased-held.csv'))}
bad=[json.loads(l) for l in open('/tmp/w/x/held.jsonl')]
missed=[json.loads(l) for l in open('/tmp/w/x/rare.jsonl')]
badq={b['q'] for b in bad}|{m['q'] for m in missed if m['v']=='missed'}
bases=sorted({rows[q]['rephrases'] for q in badq})
import random; random.Random(5).shuffle(bases)
me=set(bases[::2])
for name,f in (('me',lambda b:b in me),('m1',lambda b:b not in me)):
    w=csv.DictWriter(open(f'/tmp/w/x/dev-{name}.csv','w',newline=''),['lang','question','kind','needs','writer','rephrases'],lineterminator='\n'); w.writeheader()
    n=0
    for q,r in rows.items():
        if q in badq and f(r['rephrases']): w.writerow(r); n+=1
    print(name,n)
print(len(bases))
