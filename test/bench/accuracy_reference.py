"""The usual baseline on the splits that accuracy.ts wrote: TF-IDF of character n-grams, logistic regression.

python3 accuracy_reference.py FOLDER      (needs scikit-learn: apt-get install python3-sklearn)
"""
import glob
import json
import os
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

print('| file | plain | classes weighted |\n|---|---|---|')
for path in sorted(glob.glob(os.path.join(sys.argv[1], '*.json'))):
    with open(path, encoding='utf-8') as file:
        split = json.load(file)
    train, test = split['train'], split['test']
    vectors = TfidfVectorizer(analyzer='char_wb', ngram_range=(1, 5), sublinear_tf=True, min_df=2)
    seen = vectors.fit_transform(item['text'] for item in train)
    unseen = vectors.transform(item['text'] for item in test)
    cells = []
    for weight in (None, 'balanced'):
        model = LogisticRegression(max_iter=300, class_weight=weight)
        model.fit(seen, [item['feeling'] for item in train])
        score = f1_score([item['feeling'] for item in test], model.predict(unseen), average='macro')
        cells.append(f'{score:.3f}')
    print(f"| {os.path.basename(path)[:-5]} | {' | '.join(cells)} |")
