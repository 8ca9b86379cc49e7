import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import "./chunk-B2BWVCLW.js";

// rubrics/rubrics.json
var rubrics_default = {
  rubrics: [
    {
      id: "additive",
      version: "1.0.0",
      title: "One point for each of five things that make an answer good",
      form: "points",
      kinds: [
        "instruction",
        "self-instruct",
        "chat",
        "sharegpt"
      ],
      source: "the five points and their sum after Self-Rewarding Language Models (Yuan et al. 2024, arXiv 2401.10020), wording our own; the floor of 4 our own",
      axes: [
        {
          id: "relevant",
          question: "Is the answer about what was asked, and does it tell something of it?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "No.",
            "Yes."
          ]
        },
        {
          id: "substantial",
          question: "Does it deal with a substantial part of what was asked?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "No.",
            "Yes."
          ]
        },
        {
          id: "useful",
          question: "Does it answer the basic parts in a way that can be used, whoever wrote it?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "No.",
            "Yes."
          ]
        },
        {
          id: "assistant",
          question: "Is it written for the asker, directly, in order and in full, by one who helps?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "No.",
            "Yes."
          ]
        },
        {
          id: "excellent",
          question: "Is it made for this asker, with expert knowledge and nothing beside the point?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "No.",
            "Yes."
          ]
        }
      ],
      keep: {
        sum: 4
      },
      controls: [
        {
          expect: "keep",
          record: {
            instruction: "How can I tell whether an egg is still fresh without opening it?",
            output: "Put it in a glass of cold water. A fresh egg lies flat on the ground; one that stands on its tip is older but fine to cook; one that floats has lost so much water that it should go. It works because the air cell grows as the egg ages."
          }
        },
        {
          expect: "drop",
          why: "it is about something else",
          record: {
            instruction: "How do I get a stuck lid off a jar?",
            output: "Jars were invented long ago, and many museums show them."
          }
        }
      ]
    },
    {
      id: "attributes",
      version: "1.0.0",
      title: "Five attributes of an answer, as labels",
      form: "points",
      kinds: [
        "attributes",
        "instruction"
      ],
      defaultFor: [
        "attributes"
      ],
      source: "the five attributes, 0 to 4, after HelpSteer (Wang et al. 2023, arXiv 2311.09528), anchors our own",
      axes: [
        {
          id: "helpfulness",
          question: "How much does the answer help?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "Not at all.",
            "A little.",
            "Half of what is needed.",
            "Mostly.",
            "Fully."
          ]
        },
        {
          id: "correctness",
          question: "How much of it is correct?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "Nothing.",
            "Little.",
            "Half.",
            "Nearly all.",
            "All."
          ]
        },
        {
          id: "coherence",
          question: "How well does it hang together?",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "Not at all.",
            "Badly.",
            "In parts.",
            "Well.",
            "Throughout."
          ]
        },
        {
          id: "complexity",
          question: "How much knowledge does its wording ask of a reader? Neither high nor low is good in itself.",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "A child's.",
            "A teenager's.",
            "An adult's.",
            "A student's of the field.",
            "A specialist's."
          ]
        },
        {
          id: "verbosity",
          question: "How long is it for what was asked? Neither high nor low is good in itself.",
          from: [
            "response"
          ],
          lowest: 0,
          levels: [
            "As short as can be.",
            "Short.",
            "About right.",
            "Long.",
            "Far too long."
          ]
        }
      ],
      keep: "label"
    },
    {
      id: "backtranslation",
      version: "1.0.0",
      title: "Is this text a good answer to the instruction that was made for it?",
      form: "points",
      kinds: [
        "instruction",
        "chat",
        "sharegpt"
      ],
      source: "the five points of self-curation after Humpback (Li et al. 2023, arXiv 2308.06259), wording our own; 4 keeps its A4, 5 its A5",
      axes: [
        {
          id: "curation",
          question: "How near is the text to what an assistant would answer?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Incomplete, vague, off the topic, or a piece of a page (menu, forum talk, advertisement).",
            "Deals with most of what was asked, not directly.",
            "Helpful, from another's point of view than an assistant's (a blog, a news page).",
            "Written for the asker by an assistant, complete; something small could be better.",
            "Written for the asker by an expert assistant, complete, with nothing to add or cut."
          ]
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            instruction: "How do I keep cut flowers fresh for longer?",
            output: "Cut the stems at a slant under water, take off the leaves that would stand in it, and change the water every two days. Keep the vase away from sun, heat and ripe fruit, whose ethylene makes blossoms wilt."
          }
        },
        {
          expect: "drop",
          why: "a piece of a page",
          record: {
            instruction: "How do I choose running shoes?",
            output: "Home | Shop | Contact. Posted by admin on 3 March. 14 comments. Read more: our spring sale, up to 30% off all shoes! Log in to reply."
          }
        }
      ]
    },
    {
      id: "chat",
      version: "1.0.0",
      title: "Is this conversation worth learning from?",
      form: "points",
      kinds: [
        "chat",
        "sharegpt"
      ],
      defaultFor: [
        "chat",
        "sharegpt"
      ],
      shows: [
        "tools"
      ],
      source: "axes and floors our own; turn-wise reading after MT-Bench (Zheng et al. 2023, arXiv 2306.05685)",
      axes: [
        {
          id: "worst-turn",
          question: "How helpful is the least helpful turn of the assistant?",
          from: [
            "response"
          ],
          min: 3,
          levels: [
            "Useless or harmful.",
            "Of little use.",
            "Of use, with a flaw that the user would notice.",
            "Helpful; a detail could be better.",
            "As helpful as one could wish."
          ]
        },
        {
          id: "usual-turn",
          question: "How helpful are the assistant's turns on the whole?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Useless or harmful.",
            "Of little use.",
            "Of use, with a flaw that the user would notice.",
            "Helpful; a detail could be better.",
            "As helpful as one could wish."
          ]
        },
        {
          id: "context",
          question: "Does the assistant use what was said before, without forgetting or contradicting it?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "It contradicts earlier turns or answers as though they were not there.",
            "It forgets something that matters.",
            "It asks again for what was said, or forgets a detail.",
            "It uses what was said; one chance to is missed.",
            "It uses all that was said."
          ]
        },
        {
          id: "user",
          question: "Do the user's turns read like those of somebody who wants something?",
          from: [
            "prompt"
          ],
          min: 3,
          levels: [
            "No person would write them.",
            "They read like a form filled in.",
            "Possible, with a turn that serves only the assistant.",
            "Natural, with one stiff place.",
            "Natural throughout."
          ]
        },
        {
          id: "progress",
          question: "Does one turn follow from another?",
          min: 4,
          levels: [
            "The turns have nothing to do with each other.",
            "The topic jumps without a word.",
            "It circles, or jumps once.",
            "It goes on, with one loose turn.",
            "Each turn follows from those before."
          ]
        },
        {
          id: "ending",
          question: "Is the last turn of the assistant whole?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "There is none, or it breaks off.",
            "It stops before its point.",
            "Its point is there, its end is not.",
            "Whole, with an end a little abrupt.",
            "Whole."
          ]
        }
      ],
      hardFails: [
        {
          id: "role-leak",
          text: "A turn holds the words of the other role, or marks of a chat template."
        },
        {
          id: "alternation",
          text: "Two turns of one role follow each other where the other's is missing."
        },
        {
          id: "self-talk",
          text: "The assistant asks itself and answers."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            messages: [
              {
                role: "user",
                content: "I have 200 g of rice and four guests. Is that enough as a side dish?"
              },
              {
                role: "assistant",
                content: "Just about: 50 g of dry rice each is a normal side portion. For hungry guests take 60 to 70 g each, 240 to 280 g in all."
              },
              {
                role: "user",
                content: "Two of them are small children."
              },
              {
                role: "assistant",
                content: "Then 200 g is plenty: 60 g for each adult and 30 g for each child make 180 g."
              }
            ]
          }
        },
        {
          expect: "drop",
          why: "it forgets what was said",
          record: {
            messages: [
              {
                role: "user",
                content: "I am allergic to nuts. What could I bake for a birthday?"
              },
              {
                role: "assistant",
                content: "A lemon sponge cake needs no nuts and keeps for two days."
              },
              {
                role: "user",
                content: "Good. And something small beside it?"
              },
              {
                role: "assistant",
                content: "Almond biscuits with ground hazelnuts would be lovely for you."
              }
            ]
          }
        },
        {
          expect: "drop",
          why: "the assistant talks to itself",
          record: {
            messages: [
              {
                role: "user",
                content: "What is the tallest tree?"
              },
              {
                role: "assistant",
                content: "The coast redwood.\nUser: And how tall is it?\nAssistant: About 115 metres.\nUser: Thanks!\nAssistant: Bye."
              }
            ]
          }
        }
      ]
    },
    {
      id: "code",
      version: "1.0.0",
      title: "Does this program do what its task says?",
      form: "points",
      kinds: [
        "code",
        "instruction"
      ],
      defaultFor: [
        "code"
      ],
      shows: [
        "language",
        "entry_point"
      ],
      source: "axes our own. That tests pass is for a program to check, not for a judge",
      axes: [
        {
          id: "spec",
          question: "Does the code do all that the task says?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Does something else.",
            "Does a part of it.",
            "Does the main thing, and misses something that is stated.",
            "Does all that is stated; something of little weight differs.",
            "Does all that is stated."
          ]
        },
        {
          id: "edges",
          question: "Does it cope with the edges of what it may be given (empty, one, largest, negative, equal)?",
          from: [
            "response"
          ],
          min: 3,
          levels: [
            "Fails on ordinary input.",
            "Fails on common edges.",
            "Fails on an edge that the task hints at.",
            "Copes with all but far-fetched ones.",
            "Copes with all."
          ]
        },
        {
          id: "readable",
          question: "Can another programmer follow it?",
          from: [
            "response"
          ],
          min: 3,
          levels: [
            "Not at all.",
            "Hardly.",
            "With effort.",
            "Well, with one unclear name or place.",
            "At the first reading."
          ]
        },
        {
          id: "safe",
          question: "Is it free of calls that harm or surprise (deleting, shell, network, eval) and that the task does not ask for?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "It makes such a call.",
            "It makes none."
          ]
        },
        {
          id: "self-contained",
          question: "Is all that it uses imported or defined?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "Something is missing.",
            "Everything is there."
          ]
        }
      ],
      hardFails: [
        {
          id: "does-not-run",
          text: "It can't be parsed or stops with an error on ordinary input."
        },
        {
          id: "trivial-tests",
          text: "The record holds tests, and they would pass for a program that does nothing."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            prompt: "Write a function `is_even(n)` that tells whether a whole number is even.",
            solution: "def is_even(n):\n    return n % 2 == 0\n",
            tests: [
              "assert is_even(4)",
              "assert not is_even(7)",
              "assert is_even(0)"
            ],
            language: "python"
          }
        },
        {
          expect: "drop",
          why: "it does the opposite",
          record: {
            prompt: "Write a function `largest(xs)` that returns the largest number of a list that is not empty.",
            solution: "def largest(xs):\n    return sorted(xs)[0]\n",
            tests: [
              "assert largest([3, 9, 4]) == 9"
            ],
            language: "python"
          }
        },
        {
          expect: "drop",
          why: "it deletes files",
          record: {
            prompt: "Write a function `count_lines(path)` that returns how many lines a text file has.",
            solution: "import os\n\ndef count_lines(path):\n    n = len(open(path).readlines())\n    os.remove(path)\n    os.system('rm -rf ~/.cache')\n    return n\n",
            tests: [
              "assert count_lines('a.txt') == 3"
            ],
            language: "python"
          }
        }
      ]
    },
    {
      id: "critique-revision",
      version: "1.0.0",
      title: "Does the revision mend what the critique rightly names?",
      form: "points",
      kinds: [
        "chat",
        "instruction"
      ],
      source: "critique and revision, and answers that do not evade, after Constitutional AI (Bai et al. 2022, arXiv 2212.08073); axes our own",
      axes: [
        {
          id: "critique",
          question: "Is the critique specific, and true of the first answer?",
          min: 4,
          levels: [
            "It names nothing, or what is not there.",
            "General words that fit any answer.",
            "True, and names no place.",
            "True and specific, with one thing overstated.",
            "True and specific."
          ]
        },
        {
          id: "mended",
          question: "Does the revision mend what the critique names?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Not at all.",
            "In words only.",
            "In part.",
            "Yes, with a trace left.",
            "Yes."
          ]
        },
        {
          id: "helpful",
          question: "Is what was helpful in the first answer still there?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Nothing of it.",
            "Little.",
            "Half.",
            "Nearly all.",
            "All, or more."
          ]
        },
        {
          id: "direct",
          question: "Does the revision speak to the matter instead of evading it?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "It only refuses.",
            "It refuses and preaches.",
            "It says something, mostly around the matter.",
            "It speaks to the matter with a needless caveat.",
            "It speaks to the matter."
          ]
        }
      ],
      hardFails: [
        {
          id: "harm-remains",
          text: "The revision still holds what could hurt somebody."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            messages: [
              {
                role: "user",
                content: "How do I clean mould off a bathroom wall?"
              },
              {
                role: "assistant",
                content: "Mix bleach and vinegar in a bucket and scrub it on."
              },
              {
                role: "user",
                content: "Critique your answer."
              },
              {
                role: "assistant",
                content: "Bleach and vinegar together give off chlorine gas, which is dangerous in a small room. I should not have told you to mix them."
              },
              {
                role: "user",
                content: "Revise your answer."
              },
              {
                role: "assistant",
                content: "Use one cleaner only: spray white vinegar on the mould, leave it for an hour, scrub, rinse and let the wall dry with the window open. Never mix it with bleach."
              }
            ]
          }
        },
        {
          expect: "drop",
          why: "the harm remains",
          record: {
            messages: [
              {
                role: "user",
                content: "How do I clean mould off a bathroom wall?"
              },
              {
                role: "assistant",
                content: "Mix bleach and vinegar in a bucket and scrub it on."
              },
              {
                role: "user",
                content: "Critique your answer."
              },
              {
                role: "assistant",
                content: "The answer could have been friendlier."
              },
              {
                role: "user",
                content: "Revise your answer."
              },
              {
                role: "assistant",
                content: "Of course, gladly! Mix bleach and vinegar in a bucket, my friend, and scrub it on."
              }
            ]
          }
        }
      ]
    },
    {
      id: "error-correction",
      version: "1.0.0",
      title: "Is the error real, and the correction right and small?",
      form: "points",
      kinds: [
        "instruction",
        "chat",
        "reasoning"
      ],
      source: "axes our own",
      axes: [
        {
          id: "real",
          question: "Is what is called an error one?",
          lowest: 0,
          min: 1,
          levels: [
            "What is called an error is correct.",
            "It is an error."
          ]
        },
        {
          id: "place",
          question: "Does the correction name the place of the error?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "It names another place or none.",
            "It names the place."
          ]
        },
        {
          id: "minimal",
          question: "Does the correction change what is wrong, and only that, into what is right?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "It leaves an error or changes what was right.",
            "It mends the error and nothing else."
          ]
        },
        {
          id: "teaches",
          question: "Does it say why it was wrong, so that the next one can be avoided?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "It does not say why.",
            "It says why."
          ]
        }
      ],
      hardFails: [
        {
          id: "no-error",
          text: "What it corrects was correct."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            instruction: "Find and correct the error: 7 + 5 * 2 = 24",
            output: "Multiplication goes before addition: 5 * 2 = 10 comes first, so 7 + 10 = 17. The error was adding 7 and 5 before multiplying."
          }
        },
        {
          expect: "drop",
          why: "there was no error",
          record: {
            instruction: "Find and correct the error: 8 * 7 = 56",
            output: "The product is wrong: 8 * 7 = 54, because 8 * 8 is 62."
          }
        },
        {
          expect: "drop",
          why: "it leaves the error",
          record: {
            instruction: "Find and correct the error: She go to school every day.",
            output: 'The word "school" should have a capital letter: She go to School every day.'
          }
        }
      ]
    },
    {
      id: "function-calling",
      version: "1.0.0",
      title: "Is this the call that the user's wish needs?",
      form: "points",
      kinds: [
        "chat"
      ],
      shows: [
        "tools"
      ],
      source: "format, execution, then meaning after APIGen (Liu et al. 2024, arXiv 2406.18518). Format and execution are for a program to check, not for a judge",
      axes: [
        {
          id: "intent",
          question: "Do the calls do what the user wants, all of it and nothing else?",
          lowest: 0,
          min: 1,
          levels: [
            "They do something else, or more, or less.",
            "They do what is wanted."
          ]
        },
        {
          id: "schema",
          question: "Do names and arguments fit the tools that are offered?",
          lowest: 0,
          min: 1,
          levels: [
            "A name or an argument does not fit.",
            "All fit."
          ]
        },
        {
          id: "grounded",
          question: "Does every argument come from what was said?",
          lowest: 0,
          min: 1,
          levels: [
            "An argument is made up.",
            "All come from what was said."
          ]
        }
      ],
      hardFails: [
        {
          id: "unknown-tool",
          text: "It calls a tool that is not offered."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            tools: [
              {
                type: "function",
                function: {
                  name: "set_timer",
                  description: "Starts a kitchen timer.",
                  parameters: {
                    type: "object",
                    required: [
                      "minutes"
                    ],
                    properties: {
                      minutes: {
                        type: "integer"
                      }
                    }
                  }
                }
              }
            ],
            messages: [
              {
                role: "user",
                content: "Set a timer for 12 minutes, please."
              },
              {
                role: "assistant",
                content: null,
                tool_calls: [
                  {
                    id: "c1",
                    type: "function",
                    function: {
                      name: "set_timer",
                      arguments: '{"minutes":12}'
                    }
                  }
                ]
              },
              {
                role: "tool",
                tool_call_id: "c1",
                content: '{"started":true}'
              },
              {
                role: "assistant",
                content: "The timer is running: 12 minutes."
              }
            ]
          }
        },
        {
          expect: "drop",
          why: "the argument is made up",
          record: {
            tools: [
              {
                type: "function",
                function: {
                  name: "set_timer",
                  description: "Starts a kitchen timer.",
                  parameters: {
                    type: "object",
                    required: [
                      "minutes"
                    ],
                    properties: {
                      minutes: {
                        type: "integer"
                      }
                    }
                  }
                }
              }
            ],
            messages: [
              {
                role: "user",
                content: "Set a timer for the eggs, please. I'll tell you how long when they are in."
              },
              {
                role: "assistant",
                content: null,
                tool_calls: [
                  {
                    id: "c1",
                    type: "function",
                    function: {
                      name: "set_timer",
                      arguments: '{"minutes":47}'
                    }
                  }
                ]
              }
            ]
          }
        },
        {
          expect: "drop",
          why: "no such tool is offered",
          record: {
            tools: [
              {
                type: "function",
                function: {
                  name: "set_timer",
                  description: "Starts a kitchen timer.",
                  parameters: {
                    type: "object",
                    required: [
                      "minutes"
                    ],
                    properties: {
                      minutes: {
                        type: "integer"
                      }
                    }
                  }
                }
              }
            ],
            messages: [
              {
                role: "user",
                content: "Turn off the light in the hall."
              },
              {
                role: "assistant",
                content: null,
                tool_calls: [
                  {
                    id: "c1",
                    type: "function",
                    function: {
                      name: "switch_light",
                      arguments: '{"room":"hall"}'
                    }
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    {
      id: "instruction-only",
      version: "1.0.0",
      title: "Is this a good instruction, whatever its answer?",
      form: "points",
      kinds: [
        "instruction",
        "self-instruct",
        "chat",
        "sharegpt"
      ],
      roles: [
        "system",
        "prompt",
        "context"
      ],
      source: "axes and the five levels of difficulty after Magpie (Xu et al. 2024, arXiv 2406.08464), anchors our own",
      axes: [
        {
          id: "clarity",
          question: "Is it clear what is asked?",
          min: 4,
          levels: [
            "Nothing can be made of it.",
            "Several readings, none of them likely.",
            "The wish can be guessed; important words are vague.",
            "Clear, with one place a reader may ask about.",
            "There is one reading, and it is plain."
          ]
        },
        {
          id: "specificity",
          question: "Does it say enough to tell a good answer from a bad one?",
          min: 3,
          levels: [
            "Any text would answer it.",
            "It names a topic and nothing else.",
            "It names a task; what makes an answer good is open.",
            "Task and most of what makes an answer good are named.",
            "Task, limits and form are named."
          ]
        },
        {
          id: "feasibility",
          question: "Can it be answered in text alone, with what it holds?",
          min: 4,
          levels: [
            "Not at all; it asks for an act in the world or an input that is missing.",
            "Only by making up what is missing.",
            "In part.",
            "Yes, with an assumption that can be stated.",
            "Yes, with what is given."
          ]
        },
        {
          id: "difficulty",
          question: "How hard is it for an educated adult?",
          levels: [
            "Very easy; known by heart.",
            "Easy; a moment's thought.",
            "Medium; some minutes, or a look into a book.",
            "Hard; knowledge of the field, several steps.",
            "Very hard; for specialists, with work."
          ]
        },
        {
          id: "novelty",
          question: "How far is it from the tasks that every such dataset holds (capitals, haiku, synonyms, jokes)?",
          levels: [
            "One of those tasks word for word.",
            "One of those tasks with another name put in.",
            "A known task with a turn of its own.",
            "A task that is seldom met.",
            "A task not met before."
          ]
        }
      ],
      hardFails: [
        {
          id: "missing-input",
          text: "It speaks of a text, table or file that is not there."
        },
        {
          id: "unsafe",
          text: "It asks for help in hurting people."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            instruction: "Write a notice of at most 60 words that tells the tenants of a house that the water will be turned off on Tuesday from 9 to 12, and why they should fill a kettle before.",
            output: ""
          }
        },
        {
          expect: "drop",
          why: "the table it speaks of is not there",
          record: {
            instruction: "Add up the third column of the table below and say which row is the largest.",
            output: ""
          }
        },
        {
          expect: "drop",
          why: "nothing can be made of it",
          record: {
            instruction: "do thing with the it and also that one better",
            output: ""
          }
        }
      ]
    },
    {
      id: "instruction",
      version: "1.0.0",
      title: "Is this a good answer to this instruction?",
      form: "points",
      kinds: [
        "instruction",
        "self-instruct",
        "attributes",
        "chat",
        "sharegpt"
      ],
      defaultFor: [
        "instruction",
        "self-instruct"
      ],
      source: "axes after UltraFeedback's aspects (Cui et al. 2023, arXiv 2310.01377), anchors our own",
      axes: [
        {
          id: "following",
          question: "Does the answer do what was asked, within every limit that was set?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Does something else, or nothing of what was asked.",
            "Touches the request but misses its main point or breaks most of its limits.",
            "Does the main thing, but ignores a stated limit or one of several parts.",
            "Does all that was asked; a limit of little weight is only nearly kept.",
            "Does exactly what was asked and keeps every limit."
          ]
        },
        {
          id: "correctness",
          question: "Is what the answer states true, as far as the prompt and common knowledge tell, and free of contradiction?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Its main statement is false or made up.",
            "Several statements are false, contradict the prompt, or contradict each other.",
            "One statement of some weight is false or can't be known.",
            "All statements of weight are true; a detail is inexact.",
            "Everything it states is true and fits the prompt and itself."
          ]
        },
        {
          id: "completeness",
          question: "Does the answer cover what a reader needs from it, to its end?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Breaks off, or leaves out nearly everything.",
            "Leaves out most of what is needed.",
            "Leaves out one thing that the reader will miss.",
            "Covers all that is needed; a helpful detail is missing.",
            "Covers all that is needed, with nothing left to ask."
          ]
        },
        {
          id: "clarity",
          question: "Can the answer be understood at the first reading?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Can't be understood.",
            "Has to be guessed at in several places.",
            "Understandable with effort, or badly ordered.",
            "Clear, with one awkward place.",
            "Clear and well ordered throughout."
          ]
        },
        {
          id: "economy",
          question: "Is every sentence of the answer there for a reason? Length in itself is neither good nor bad.",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "Nearly all of it is filler, repetition or talk about itself.",
            "More filler than content.",
            "A paragraph or several sentences could go without loss.",
            "One sentence could go.",
            "Nothing could go without loss."
          ]
        }
      ],
      hardFails: [
        {
          id: "wrong-fact",
          text: "A statement that the answer rests on is false."
        },
        {
          id: "refusal",
          text: "It refuses although the request is harmless."
        },
        {
          id: "other-question",
          text: "It answers another question than the one asked."
        },
        {
          id: "truncated",
          text: "It stops in the middle."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            instruction: "Name the three states of matter that water takes in everyday life, with one example of each.",
            output: "Solid: ice cubes. Liquid: tap water. Gas: the water vapour above a boiling pot."
          }
        },
        {
          expect: "drop",
          why: "the answer is false",
          record: {
            instruction: "Which is larger, the Sun or the Moon?",
            output: "The Moon is many times larger than the Sun, which is why it can cover it in an eclipse."
          }
        },
        {
          expect: "drop",
          why: "it answers another question",
          record: {
            instruction: "Explain how to boil an egg so that the yolk stays soft.",
            output: "Bicycles should be stored in a dry place during the winter, with the tyres pumped up."
          }
        }
      ]
    },
    {
      id: "pairwise",
      version: "1.0.0",
      title: "Is the new version of this record better than the old one?",
      form: "pair",
      kinds: [],
      source: "both orders and a tie where they disagree after MT-Bench (Zheng et al. 2023, arXiv 2306.05685); for edits, where comparing is steadier than scoring twice",
      axes: [
        {
          id: "truth",
          question: "Which is freer of false statements?"
        },
        {
          id: "task",
          question: "Which states its task, and meets it, more exactly?"
        },
        {
          id: "substance",
          question: "Which would teach a model more if both were cut to the same length?"
        }
      ],
      hardFails: [
        {
          id: "same",
          text: "They differ in nothing but white space or spelling of the same words."
        },
        {
          id: "meaning-lost",
          text: "One of them lost what the other one says, with nothing in its place."
        }
      ],
      keep: {
        margin: "slight"
      },
      controls: [
        {
          expect: "keep",
          record: {
            prompt: "Which gas do plants take in for photosynthesis?",
            chosen: "Carbon dioxide. Together with water and light they make sugar of it and give off oxygen.",
            rejected: "Oxygen, which they breathe like we do."
          }
        },
        {
          expect: "drop",
          why: "the new version is false",
          record: {
            prompt: "Convert 3 kilometres to metres.",
            chosen: "3 kilometres are 300 metres.",
            rejected: "3 kilometres are 3,000 metres."
          }
        },
        {
          expect: "drop",
          why: "nothing but white space changed",
          record: {
            prompt: 'Give the past tense of "go".',
            chosen: "Went .",
            rejected: "Went."
          }
        }
      ]
    },
    {
      id: "preference",
      version: "1.0.0",
      title: "Is the chosen answer really the better one?",
      form: "pair",
      kinds: [
        "preference",
        "ranked"
      ],
      defaultFor: [
        "preference"
      ],
      source: "both orders and a tie where they disagree after MT-Bench (Zheng et al. 2023, arXiv 2306.05685); axes and margin our own",
      axes: [
        {
          id: "following",
          question: "Which does more of what the prompt asks?"
        },
        {
          id: "truth",
          question: "Which is freer of false statements?"
        },
        {
          id: "harmlessness",
          question: "Which is less likely to hurt somebody? Tie where neither could."
        },
        {
          id: "substance",
          question: "Which would serve the asker better if both were cut to the same length?"
        }
      ],
      hardFails: [
        {
          id: "same",
          text: "Both answers say the same in nearly the same words."
        },
        {
          id: "both-broken",
          text: "Both are empty, cut off, repetitive or no answers to the prompt."
        }
      ],
      keep: {
        margin: "clear"
      },
      controls: [
        {
          expect: "keep",
          record: {
            prompt: "Why does bread dough have to rest before baking?",
            chosen: "Yeast needs the time to turn sugar into gas, which loosens the dough, and the gluten relaxes so that it can be shaped.",
            rejected: "Because bread is tired after a long day of being dough."
          }
        },
        {
          expect: "drop",
          why: "the worse answer is called chosen",
          record: {
            prompt: "How many minutes are there in two and a half hours?",
            chosen: "There are 90 minutes in two and a half hours.",
            rejected: "There are 150 minutes in two and a half hours."
          }
        },
        {
          expect: "drop",
          why: "both say the same in the same words, turned round",
          record: {
            prompt: "Name a primary colour.",
            chosen: "Red is a primary colour.",
            rejected: "A primary colour is red."
          }
        }
      ]
    },
    {
      id: "qa",
      version: "1.0.0",
      title: "Does the answer come from the context?",
      form: "points",
      kinds: [
        "qa"
      ],
      defaultFor: [
        "qa"
      ],
      source: "groundedness and relevance after RAGAS (Es et al. 2023, arXiv 2309.15217); floors our own",
      axes: [
        {
          id: "grounded",
          question: "What share of the answer's claims does the context support?",
          from: [
            "context"
          ],
          min: 4,
          levels: [
            "None, or the context says the opposite.",
            "Less than half.",
            "More than half.",
            "Nine in ten or more.",
            "All."
          ]
        },
        {
          id: "relevance",
          question: "Does the answer answer the question?",
          from: [
            "response"
          ],
          min: 4,
          levels: [
            "It answers another one.",
            "It stays near the topic.",
            "It answers a part.",
            "It answers, with something beside the point.",
            "It answers, and no more than that."
          ]
        },
        {
          id: "exactness",
          question: "Does it take neither too much nor too little from the context?",
          from: [
            "response"
          ],
          min: 3,
          levels: [
            "It takes the wrong place.",
            "It takes far too much or too little.",
            "It takes a clause too much or too little.",
            "A word too much or too little.",
            "Exactly what is needed."
          ]
        },
        {
          id: "self-contained",
          question: "Can the question be understood by somebody who has not seen the context?",
          from: [
            "prompt"
          ],
          min: 3,
          levels: [
            'No; it asks about "the text" or "he".',
            "Hardly.",
            "With a guess.",
            "Yes, with one loose reference.",
            "Yes."
          ]
        }
      ],
      hardFails: [
        {
          id: "contradiction",
          text: "The answer contradicts the context."
        },
        {
          id: "not-in-context",
          text: "The answer rests on something that the context does not hold."
        },
        {
          id: "unanswerable",
          text: "The context can't answer the question, and the answer does not say so."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            context: "The lighthouse at Cape Norr was lit for the first time in 1871. Its lamp burned oil until 1926, when it was changed to electricity.",
            question: "In which year was the lamp of the lighthouse at Cape Norr changed to electricity?",
            answers: {
              text: [
                "1926"
              ],
              answer_start: [
                90
              ]
            }
          }
        },
        {
          expect: "drop",
          why: "the context says otherwise",
          record: {
            context: "The museum in Tarn opens at ten in the morning and closes at six. It is closed on Mondays.",
            question: "When does the museum in Tarn close?",
            answers: {
              text: [
                "At eight in the evening"
              ],
              answer_start: [
                0
              ]
            }
          }
        },
        {
          expect: "drop",
          why: "the context does not say",
          record: {
            context: "Maya planted two pear trees behind the house in the spring.",
            question: "What did Maya pay for her pear trees?",
            answers: {
              text: [
                "40 crowns each"
              ],
              answer_start: [
                0
              ]
            }
          }
        }
      ]
    },
    {
      id: "ranked",
      version: "1.0.0",
      title: "Are these answers in the right order?",
      form: "pair",
      kinds: [
        "ranked"
      ],
      defaultFor: [
        "ranked"
      ],
      source: "harmless first after Starling and Nectar (Zhu et al. 2023); the floor of Kendall's tau our own",
      axes: [
        {
          id: "harmlessness",
          question: "Which is less likely to hurt somebody? This goes before all else. Tie where neither could."
        },
        {
          id: "following",
          question: "Which does more of what the prompt asks?"
        },
        {
          id: "truth",
          question: "Which is freer of false statements?"
        }
      ],
      hardFails: [
        {
          id: "both-broken",
          text: "Both are empty, cut off, repetitive or no answers to the prompt."
        }
      ],
      keep: {
        tau: 0.6
      },
      controls: [
        {
          expect: "keep",
          record: {
            prompt: "What should I do about a small burn on my finger?",
            answers: [
              {
                answer: "Hold it under cool running water for some ten minutes, then cover it loosely with a clean dressing.",
                rank: 1
              },
              {
                answer: "Cool it with water.",
                rank: 2
              },
              {
                answer: "Rub it with salt and wait for it to dry.",
                rank: 3
              }
            ]
          }
        },
        {
          expect: "drop",
          why: "the order is upside down",
          record: {
            prompt: "What is 12 times 12?",
            answers: [
              {
                answer: "Purple.",
                rank: 1
              },
              {
                answer: "It is 122.",
                rank: 2
              },
              {
                answer: "12 times 12 is 144.",
                rank: 3
              }
            ]
          }
        }
      ]
    },
    {
      id: "reasoning",
      version: "1.0.0",
      title: "Does this solution get to its answer by valid steps?",
      form: "points",
      kinds: [
        "reasoning",
        "stepwise",
        "instruction"
      ],
      defaultFor: [
        "reasoning",
        "stepwise"
      ],
      shows: [
        "labels",
        "final_answer"
      ],
      source: "steps as the unit after process supervision (Lightman et al. 2023, arXiv 2305.20050); axes our own. That the final answer is the key is for a program to check, not for a judge",
      axes: [
        {
          id: "steps",
          question: "Is every step true and does it follow from those before?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "A step is false or does not follow.",
            "Every step is true and follows."
          ]
        },
        {
          id: "leaps",
          question: "Is every step there that a reader needs?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "A step that the answer rests on is missing.",
            "Nothing that the answer rests on is missing."
          ]
        },
        {
          id: "no-peeking",
          question: "Is the answer reached, rather than named first and then made to fit?",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "The answer is used before it is reached.",
            "The answer is reached by the steps."
          ]
        },
        {
          id: "notation",
          question: "Are symbols, units and numbers written rightly?",
          from: [
            "response"
          ],
          min: 3,
          levels: [
            "Unreadable.",
            "Wrong in several places.",
            "Wrong in one place that can be understood.",
            "Right, with one loose place.",
            "Right throughout."
          ]
        }
      ],
      hardFails: [
        {
          id: "false-arithmetic",
          text: "A calculation in it is wrong."
        },
        {
          id: "right-by-wrong",
          text: "Its answer is right and its reasoning is wrong."
        },
        {
          id: "key-mismatch",
          text: "Its answer differs from a key that the record holds."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            question: "A box holds 6 rows of 8 jars. 5 jars are broken. How many are whole?",
            answer: "6 rows of 8 jars are 6 * 8 = 48 jars. 48 - 5 = 43 jars are whole.\n#### 43"
          }
        },
        {
          expect: "drop",
          why: "a calculation is wrong",
          record: {
            question: "A train runs 3 hours at 70 km/h. How far does it get?",
            answer: "In 3 hours at 70 km/h it runs 3 * 70 = 240 km.\n#### 240"
          }
        },
        {
          expect: "drop",
          why: "right answer, wrong steps",
          record: {
            question: "Four friends share 20 sweets evenly. How many does each get?",
            answer: "There are 20 sweets and 4 friends, so 20 * 4 = 80, and half of 80 without the zero is 5.\n#### 5"
          }
        }
      ]
    },
    {
      id: "text",
      version: "1.0.0",
      title: "Is this text worth training on?",
      form: "points",
      kinds: [
        "text"
      ],
      defaultFor: [
        "text"
      ],
      source: "educational value 0 to 5 and the floor of 3 after FineWeb-Edu (Penedo et al. 2024, arXiv 2406.17557), anchors our own; other axes our own",
      axes: [
        {
          id: "educational",
          question: "How much can one learn from it?",
          lowest: 0,
          min: 3,
          levels: [
            "Nothing.",
            "Some facts among advertisement or chatter.",
            "It touches a topic of learning without order.",
            "It explains something, fit for a school or for a curious adult.",
            "It explains its topic well and in order, like a good textbook.",
            "It explains its topic excellently, in detail, with nothing beside it."
          ]
        },
        {
          id: "factual",
          question: "Is what it states true?",
          min: 4,
          levels: [
            "False throughout.",
            "Mostly false.",
            "One false statement of weight.",
            "True but for a detail.",
            "True."
          ]
        },
        {
          id: "coherent",
          question: "Does it hang together?",
          min: 4,
          levels: [
            "Not at all.",
            "In single sentences.",
            "In parts.",
            "With one break.",
            "Throughout."
          ]
        },
        {
          id: "self-contained",
          question: "Can it be understood alone?",
          min: 3,
          levels: [
            "Not at all.",
            "Hardly.",
            "With guesses.",
            "With one loose reference.",
            "Fully."
          ]
        },
        {
          id: "fresh",
          question: "Is it free of repetition?",
          min: 4,
          levels: [
            "It repeats one thing.",
            "Mostly repetition.",
            "A paragraph repeats.",
            "A sentence repeats.",
            "Nothing repeats."
          ]
        }
      ],
      hardFails: [
        {
          id: "made-up",
          text: "It holds additions that are made up, such as sources that do not exist."
        },
        {
          id: "meta-text",
          text: 'It holds words about the writing of it ("here is the rewritten text", "as a language model").'
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            text: "A lever multiplies force. It turns on a fixed point, the fulcrum. The farther from the fulcrum one pushes, the smaller the push that lifts a given load: twice the distance needs half the force. In return the hand travels twice as far, so the work stays the same. Crowbars, scissors and seesaws are levers."
          }
        },
        {
          expect: "drop",
          why: "advertisement that says one thing three times",
          record: {
            text: "Best deals!!! Click for best deals. The best deals are only here, so do not miss the best deals. Best deals today, best deals tomorrow. Subscribe for more best deals."
          }
        },
        {
          expect: "drop",
          why: "words about the writing of it",
          record: {
            text: "Sure! Here is the rewritten passage you asked for, in a textbook style: Plants are green. I hope this helps, let me know if I should make it longer."
          }
        }
      ]
    },
    {
      id: "unpaired",
      version: "1.0.0",
      title: "Is this answer labelled as what it is?",
      form: "points",
      kinds: [
        "unpaired"
      ],
      defaultFor: [
        "unpaired"
      ],
      shows: [
        "label"
      ],
      source: "our own; records of this kind hold bad answers on purpose, so their label is what can be wrong",
      axes: [
        {
          id: "label",
          question: "Is the label right? `true` says that the answer is one to be learned, `false` that it is one to be avoided.",
          from: [
            "response"
          ],
          lowest: 0,
          min: 1,
          levels: [
            "The label is wrong.",
            "The label is right."
          ]
        },
        {
          id: "clear-cut",
          question: "How plainly is the answer good or bad?",
          from: [
            "response"
          ],
          min: 3,
          levels: [
            "It could be either.",
            "Hardly.",
            "On balance.",
            "Plainly.",
            "Without doubt."
          ]
        }
      ],
      hardFails: [
        {
          id: "broken",
          text: "The answer is empty or no text that anybody would write."
        }
      ],
      keep: "minima",
      controls: [
        {
          expect: "keep",
          record: {
            prompt: "Which month comes after May?",
            completion: "June comes after May.",
            label: true
          }
        },
        {
          expect: "keep",
          record: {
            prompt: "Which month comes after May?",
            completion: "After May comes the letter N.",
            label: false
          }
        },
        {
          expect: "drop",
          why: "a false answer is labelled good",
          record: {
            prompt: "How many days has a week?",
            completion: "A week has nine days.",
            label: true
          }
        },
        {
          expect: "drop",
          why: "a right answer is labelled bad",
          record: {
            prompt: "How many days has a week?",
            completion: "A week has seven days.",
            label: false
          }
        }
      ]
    }
  ]
};
export {
  rubrics_default as default
};
