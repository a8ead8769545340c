"""Forenames that people in British public life bear, to tell a name from other words with capitals.

The list is a help and no gate: in a list of those present, after a title or beside a post a name needs none.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FORENAMES = _words(
    """
    Aadam Aaliyah Aamir Aaron Abbas Abbie Abby Abdi Abdirahman Abdul Abdullah Abdullahi Abdulrahman Abena Abi Abid
    Abigail Abiola Abraham Abu Ada Adaeze Adam Adama Ade Adebayo Adekunle Adel Adela Adele Adeola Adil Aditi Aditya
    Adjoa Adnan Adrian Adriana Adrienne Afia Afsana Afzal Agata Agatha Agnes Agnieszka Ahmad Ahmed Aidan Aileen Ailsa
    Aimee Aine Ainsley Aisha Aishwarya Aisling Ajay Ajit Akash Akhtar Akosua Akua Alain Alan Alana Alasdair Alastair
    Alba Albert Alberto Alec Aled Aleena Alejandro Aleksandra Alessandra Alessandro Alex Alexa Alexander Alexandra
    Alexandria Alexis Alf Alfie Alfred Ali Alia Alice Alicia Alison Alistair Alister Alix Aliyah Allan Allen Alma
    Aloysius Alun Alwyn Alyson Ama Amal Amanda Amandeep Amar Amarjit Amber Ameena Amelia Amie Amin Amina Amir Amira
    Amit Amna Amrit Amy Ana Anand Anastasia Andre Andrea Andreas Andreea Andrew Andy Aneela Aneesa Aneta Angela
    Angelina Angie Angus Anh Anika Anil Anisa Anita Anjali Anjan Anjum Ann Anna Annabel Annabelle Anne Anneka
    Anneliese Annemarie Annette Annie Annika Anouk Anshul Anthea Anthony Antoinette Anton Antonia Antonio Antony Anu
    Anum Anwar Aoife April Archie Arfan Ariana Arif Aristotelis Arjun Arlene Armando Arnold Aroon Arthur Arun Arwen
    Asad Asha Ashley Ashok Asif Asim Asma Astrid Athena Atif Aubrey Audrey August Augusta Aurelia Aurora Austin Autumn
    Ava Avril Avtar Ayaan Ayesha Aylin Ayo Ayodeji Ayodele Aysha Azhar Aziz Babatunde Babs Balbir Baldev Balwinder
    Barbara Barney Barrie Barry Bart Bartosz Bashir Basil Bea Beata Beatrice Beatrix Becca Becky Belinda Ben Benedict
    Benita Benjamin Bernadette Bernard Bernice Bernie Bert Bertie Bertrand Beryl Bess Beth Bethan Bethany Betty Bev
    Beverley Beverly Bex Bhavna Bhupinder Bianca Bilal Bilkis Bill Billie Billy Blake Blanca Bob Bobbie Bobby Bogdan
    Bola Boris Boyd Brad Bradley Bram Brandon Breda Brenda Brendan Brenna Brent Bret Brett Brian Bridget Bridie Brigid
    Bronagh Bronwen Bronwyn Bruce Bruno Bryan Bryony Cahal Caitlin Cal Callum Calum Calvin Cameron Camilla Camille
    Candice Cara Carey Carina Carl Carla Carlo Carlos Carly Carmel Carmen Carol Carole Caroline Carolyn Carrie Carys
    Caspar Casper Cassandra Cassie Catalina Caterina Cath Catharine Catherine Cathryn Cathy Catriona Cecil Cecile
    Cecilia Cedric Celeste Celia Celine Ceri Cerys Chad Chand Chandra Chantal Chantelle Charis Charlene Charles
    Charley Charlie Charlotte Charmaine Chelsea Cher Cherie Cherry Cheryl Chester Chetan Chi Chibuzo Chidi Chika
    Chinedu Chinwe Chioma Chipo Chloe Chris Chrissie Chrissy Christa Christabel Christian Christiana Christina
    Christine Christoph Christopher Christos Christy Chuka Chukwu Chukwuma Chun Cian Ciara Ciaran Cillian Cindy Claire
    Clara Clare Clarissa Clark Claude Claudette Claudia Claudine Clayton Clementine Cliff Clifford Clive Clodagh Clyde
    Cody Colette Colin Colleen Collette Colm Conall Connie Connor Conor Conrad Constance Cora Coral Coralie Cordelia
    Corey Corinna Corinne Cormac Cornelia Cornelius Cosmo Costas Courtney Craig Cressida Crispin Cristian Cristina
    Curtis Cynthia Cyril Dafydd Daisy Dale Damian Damien Damilola Damon Dan Dana Daniel Daniela Danielle Danny Daphne
    Dara Darcy Daren Darius Dariusz Darrel Darrell Darren Darryl Daryl Dave David Davina Dawn Dawud Dean Deanna Deb
    Debbie Deborah Debra Declan Dee Deepa Deepak Deepti Deirdre Delia Delphine Delroy Delyth Demetrius Denis Denise
    Deniz Dennis Denzil Derek Dermot Derrick Des Desmond Dev Devon Dewi Dhruv Diana Diane Dianne Dick Didier Diego
    Dilip Dilys Dimitri Dimitrios Dina Dinah Dinesh Dino Dion Dionne Dipak Dipti Dirk Dolores Dom Dominic Dominik
    Dominique Don Donal Donald Donna Donovan Dora Doreen Dorian Doris Dorota Dorothea Dorothy Doug Dougal Douglas Drew
    Duane Duc Dudley Dulcie Duncan Dustin Dwayne Dwight Dylan Eamon Eamonn Earl Ebony Ed Eddie Eden Edgar Edie Edith
    Edmund Edna Eduardo Edward Edwin Edwina Efe Efua Egbert Eileen Eilidh Eimear Eirlys Elaine Eleanor Eleftheria
    Elena Eleni Elfed Elfreda Eli Elif Elijah Elin Elinor Eliot Elisa Elisabeth Elise Elizabeth Ella Elle Ellen Ellie
    Elliot Elliott Elodie Eloise Elpida Elsa Elsie Elspeth Elvira Elwyn Ema Emanuel Emeka Emer Emil Emilia Emilio
    Emily Emine Emlyn Emma Emmanuel Emmanuelle Emmeline Emre Emrys Ena Enid Enrico Eoin Eric Erica Erik Erika Erin
    Ernest Ernie Errol Esi Esme Esmeralda Esther Ethan Ethel Etienne Euan Eugene Eugenia Eunice Eva Evan Evangeline
    Eve Evelyn Ewa Ewan Ewen Ezekiel Ezra Fabian Fabio Faduma Fadumo Fahim Fahmida Faisal Faith Faiza Faizal Farah
    Farai Farhan Farhana Farida Farooq Faruk Farzana Fatema Fathima Fatima Fatou Fatoumata Fay Faye Felicia Felicity
    Felix Femi Fenella Ferdinand Fergal Fergus Fern Fernando Ffion Fidel Filip Finbar Findlay Finlay Finley Finn
    Finola Fiona Fionn Fitzroy Flavia Fleur Flo Flora Florence Florian Fola Folake Fran Frances Francesca Francesco
    Francine Francis Francisco Frank Frankie Franz Fraser Fred Freda Freddie Freddy Frederica Frederick Freya Frieda
    Funke Funmi Gabriel Gabriela Gabriella Gabrielle Gail Ganesh Gareth Garry Garth Gary Gaurav Gavin Gayle Gaynor Ged
    Geeta Gemma Gene Genevieve Geoff Geoffrey Geordie George Georgia Georgiana Georgie Georgina Georgios Geraint
    Gerald Geraldine Gerard Gerry Gertrude Ghazala Ghulam Gianni Gideon Gil Gilbert Giles Gill Gillian Gina Ginny
    Giorgio Giorgos Giovanna Giovanni Gisela Giulia Giuseppe Gladys Glen Glenda Glenn Glenys Gloria Glyn Glynis
    Godfrey Gopal Gordon Grace Graeme Graham Grahame Grainne Grant Greg Gregor Gregory Greta Gretchen Griff Grzegorz
    Guido Gulnaz Gurdeep Gurdip Gurinder Gurjit Gurmit Gurpreet Gurvinder Gus Guy Gwen Gwenda Gwendolen Gwendolyn
    Gwilym Gwyn Gwyneth Habib Habiba Hadiya Hafsa Haider Hakan Hakim Hal Halima Halimo Hamid Hamish Hamza Hana Hanif
    Hank Hanna Hannah Hans Hardeep Hari Harinder Harish Harjinder Harjit Harley Harold Haroon Harpreet Harriet
    Harrison Harry Harsha Harshad Harvey Hasan Haseeb Hasina Hassan Hattie Hayden Hayley Hazel Heath Heather Hector
    Heidi Helen Helena Helene Helga Hema Hemant Henrietta Henrik Henry Herbert Herman Hermione Hester Hetty Hibo
    Hilary Hilda Hina Hiral Hitesh Hodan Hollie Holly Homa Hope Horace Horatio Hortense Howard Hugh Hugo Hui Huma
    Humaira Humphrey Huong Huseyin Hussain Hussein Huw Hywel Iain Ian Ibrahim Ibrahima Ida Idris Ife Ifeanyi Ifeoma
    Ifor Ifrah Iftikhar Ignatius Igor Ikram Ilias Ilona Ilyas Imaan Imelda Imogen Imran Imtiaz Ina Indira Indra Ines
    Inga Ingrid Inigo Ioan Ioana Ioannis Iona Ionut Iqbal Iqra Ira Iram Irena Irene Irfan Irina Iris Irma Irvine Isaac
    Isabel Isabella Isabelle Isadora Isaiah Isha Ishaan Ishmael Isla Ismail Isobel Isra Istvan Ivan Ivana Ivor Ivy
    Iwan Iwona Jaber Jacek Jacinta Jack Jackie Jackson Jaclyn Jacob Jacqueline Jacqui Jacquie Jade Jaden Jagdeep
    Jagdish Jaginder Jagtar Jai Jaime Jake Jakub Jamal Jamala James Jamie Jamil Jamila Jan Jana Jane Janet Janette
    Janice Janine Janis Jared Jarek Jasbir Jasmin Jasmine Jason Jasper Jaspreet Jaswinder Jatinder Javed Javier Jay
    Jaya Jayesh Jayne Jayshree Jaz Jean Jeanette Jeanne Jeannette Jeannie Jed Jeevan Jeff Jeffrey Jem Jemima Jemma Jen
    Jenifer Jenna Jennie Jennifer Jenny Jens Jeremiah Jeremy Jermaine Jerome Jerry Jerzy Jess Jessamy Jesse Jessica
    Jessie Jethro Jez Jigna Jill Jillian Jim Jimmy Jing Jitendra Jo Joan Joana Joann Joanna Joanne Jocasta Jocelyn
    Jodi Jodie Jody Joe Joel Joelle Joey Johan Johanna Johannes John Johnathan Johnnie Johnny Jolene Jolyon Jon Jonah
    Jonas Jonathan Jonathon Joni Jonny Jordan Jorge Josef Joseph Josephine Josh Joshua Josie Joss Jovan Joy Joyce Juan
    Juanita Jude Judith Judy Jules Julia Julian Juliana Julie Juliet Juliette Julius Junaid June Justin Justina
    Justine Justyna Ka Kabir Kadir Kailash Kaine Kajal Kal Kaleem Kalpana Kam Kamal Kamala Kamaljit Kamil Kamran Kane
    Karam Karan Kareem Karen Karim Karin Karina Karl Karolina Karthik Kashif Kasia Kassim Kat Katarina Katarzyna Kate
    Katerina Kath Katharine Katherine Kathleen Kathryn Kathy Katie Katja Katrina Katy Katya Kavita Kay Kayla Kayleigh
    Keeley Kehinde Keira Keiran Keith Kelechi Kellie Kelly Kelvin Kemal Kemi Ken Kendra Kenneth Kenny Kerri Kerry Kev
    Kevin Khadija Khalid Khalida Khalil Khurram Kieran Kieron Kiki Kim Kimberley Kimberly Kiran Kirit Kirk Kirsten
    Kirstie Kirsty Kishan Kishor Kit Kitty Klara Klaus Kofi Kojo Komal Krish Krishna Kristen Kristian Kristin Kristina
    Kristine Kristof Krystyna Krzysztof Kuldeep Kuldip Kulvinder Kulwant Kumar Kunal Kushal Kwabena Kwadwo Kwaku Kwame
    Kwasi Kwesi Kwok Kyle Kylie Kyra Lachlan Laila Lakhbir Lakshmi Lalita Lamin Lana Lance Lara Lars Latifa Latisha
    Laura Lauren Laurence Laurie Lavinia Lawrence Lawrie Layla Lea Leah Leanne Lee Leena Leigh Leila Lena Lennox Lenny
    Leo Leon Leonard Leonie Leonora Lerato Leroy Les Lesley Leslie Leticia Levi Lewis Lex Liam Liana Libby Liesl Lila
    Lilian Lillian Lily Lin Lina Lincoln Linda Lindsay Lindsey Linh Linsey Linus Lionel Lisa Lisbeth Liv Livia Liz
    Liza Lizzie Lizzy Llewellyn Llinos Lloyd Lois Lola Lorcan Lorenzo Loretta Lorna Lorne Lorraine Lottie Lou Louis
    Louisa Louise Lubna Luc Luca Lucas Lucia Lucian Lucie Lucille Lucinda Lucy Ludmila Luigi Luis Luisa Lukas Lukasz
    Luke Luther Lydia Lyn Lynda Lyndon Lyndsay Lyndsey Lynette Lynn Lynne Lynsey Mabel Mac Maciej Maddie Maddy
    Madeleine Madeline Madge Madhu Madison Mae Maeve Magda Magdalena Maggie Magnus Mahalia Mahbub Mahesh Mahmood
    Mahmoud Mahmud Mai Maia Maire Mairead Mairi Maisie Majid Malachi Malachy Malcolm Malgorzata Malik Mamta Mandeep
    Mandy Manish Manisha Manjeet Manjinder Manjit Manju Manmohan Manny Manoj Manpreet Mansoor Manuel Manuela Mara Marc
    Marcel Marcella Marcia Marcin Marco Marcus Marek Margaret Margaretha Margarita Margery Margot Marguerite Maria
    Mariam Mariana Marianne Marie Mariella Marietta Marilyn Marina Mario Marion Marios Marisa Marissa Marius Mariusz
    Marjorie Mark Markus Marlene Marlon Marsha Marta Martha Martin Martina Martine Martyn Marvin Mary Maryam Maryanne
    Mason Masood Massimo Mat Mateusz Mathew Mathilda Matilda Matt Matteo Matthew Matthias Maud Maura Maureen Maurice
    Mavis Max Maxim Maxime Maximilian Maxine Maxwell May Maya Mayank Mayur Maz Meena Meera Megan Meghan Mehdi Mehmet
    Mehmood Mehreen Mehul Mei Mel Melanie Melinda Melissa Melody Melvin Melvyn Mercedes Mercy Meredith Meriel Merle
    Merlin Merryn Mervyn Meryl Mia Mica Micah Michael Michaela Michal Michel Michela Michele Michelle Mick Mickey
    Miguel Mihai Mikael Mikaela Mike Mikhail Mila Milan Mildred Milena Miles Millicent Millie Milly Milo Mimi Mina
    Minal Minesh Minh Mira Miranda Mireille Miriam Mita Mitchell Mo Moazzam Mohamed Mohammad Mohammed Mohamud Mohan
    Mohinder Mohsin Moira Mollie Molly Momina Mona Monica Monika Monique Montague Monty Morag Morgan Moses Mostafa
    Moya Mubarak Mubashar Mudassar Muhammad Mukesh Mumtaz Munir Munira Muriel Murray Mushtaq Mustafa Mustaq Muzaffar
    Mya Myfanwy Myles Myra Myriam Myrtle Nabeel Nabila Nadeem Nadia Nadim Nadine Nadira Naeem Naheed Naima Nana Nancy
    Nandini Nanette Naomi Narendra Nargis Narinder Naseem Naseer Nasim Nasir Nasra Nasreen Nasrin Nat Natalia Natalie
    Natalya Natasha Nathan Nathaniel Naushaba Navdeep Naveed Naveen Navneet Nazia Nazir Nazma Nazmul Nazneen Ned
    Neelam Neena Neeraj Neeta Neha Neil Nell Nelly Nelson Nerys Nesrine Nessa Nesta Ngozi Nguyen Nia Niall Niamh
    Nichola Nicholas Nick Nicki Nicky Nicola Nicolas Nicole Nigel Nikesh Nikhil Niki Nikita Nikki Nikolai Nikolaos
    Nikos Nila Nilesh Nilufar Nina Ninette Niran Nisha Nishat Nita Nitin Nkechi Noah Noel Noelle Nola Noor Nora Noreen
    Norma Norman Nosheen Nour Nuala Nura Nurul Nusrat Nya Oba Obi Obinna Octavia Odette Odile Okechukwu Ola Olabisi
    Oladapo Olaf Olajide Olamide Olanrewaju Olatunde Olayinka Oleg Olena Olga Olive Oliver Olivia Oliwia Ollie Olu
    Olufemi Olufunke Olusegun Oluseun Oluseyi Oluwaseun Oluwaseyi Oluwatobi Omar Omari Omer Omolara Onyeka Oona Oonagh
    Ophelia Orla Orlando Orson Osama Oscar Osman Oswald Otis Ottilie Otto Ottoline Owain Owen Oyin Ozgur Pablo Paddy
    Padma Padraig Page Paige Pam Pamela Panayiotis Pankaj Paola Paolo Parminder Parmjit Parveen Parvez Parvin Pascal
    Pascale Pat Patience Patrice Patricia Patrick Patrycja Patsy Patti Patty Paul Paula Paulette Paulina Pauline Pavel
    Pawel Payal Pearl Peder Pedro Peggy Penelope Penny Percy Perdita Perpetua Perry Pete Peter Petra Petros Petula
    Phil Philip Philippa Phillip Phillipa Phillippa Philomena Phoebe Phyllis Pia Pierre Piers Piotr Pip Pippa Polly
    Poonam Poppy Portia Prabhjot Pradeep Prakash Pramod Prasad Prashant Pratibha Praveen Preeti Prem Preston Prisca
    Priscilla Pritam Pritesh Priti Priya Priyanka Prudence Punam Purnima Qaisar Qasim Quentin Quincy Quinn Quintin Rab
    Rabia Rabina Rachael Rachel Rachelle Radha Radhika Radoslaw Rafael Rafal Rafe Rafiq Rafiqul Raghav Rahat Raheem
    Rahim Rahima Rahman Rahul Rainer Raj Raja Rajan Rajesh Rajinder Rajiv Raju Rajwinder Rakesh Ralph Raluca Rama
    Raman Ramesh Ramona Ramzan Rana Randall Randolph Rani Ranjit Raoul Raphael Raquel Rashad Rashid Rashida Rashmi
    Raul Rav Ravi Ravinder Ray Rayhan Raymond Razia Rebecca Rebekah Reece Reena Reg Reggie Regina Reginald Rehan
    Rehana Rehman Reid Reina Rekha Remi Remy Rena Renata Renate Rene Renee Renuka Reshma Reuben Rex Reza Rhea Rhiain
    Rhian Rhiannon Rhoda Rhodri Rhona Rhonda Rhydian Rhys Ria Riaz Ric Ricardo Ricci Rich Richard Richie Rick Ricky
    Rifat Rita Ritchie Ritu Riz Rizwan Rizwana Rob Robbie Robert Roberta Roberto Robin Robyn Rochelle Rod Roddy
    Roderick Rodney Rodrigo Roger Rohan Rohini Rohit Roisin Roland Rolf Roma Roman Romy Ron Rona Ronak Ronald Ronan
    Ronnie Rory Ros Rosa Rosaleen Rosalie Rosalind Rosalyn Rosamund Rosanna Roscoe Rose Roseanne Rosemarie Rosemary
    Roshan Roshni Rosie Roslyn Ross Rowan Rowena Rowland Roxana Roxanne Roy Royston Roz Rubina Ruby Rudi Rudolf Rufus
    Rukhsana Rumana Rupa Rupal Rupert Rupinder Russ Russell Rusty Rutendo Ruth Ryan Ryszard Saad Saba Sabah Sabiha
    Sabina Sabine Sabir Sabita Sabrina Sacha Sachin Sadaf Sade Sadia Sadie Sadiq Saeed Saeeda Safia Safina Safiya
    Sagal Sahar Sahil Sahra Saif Saima Saiqa Saira Sajad Sajid Sajida Salah Saleem Saleh Salim Salima Sally Salma
    Salman Salvatore Sam Samah Samaira Samantha Sami Samia Samina Samir Samira Sammy Samson Samuel Sana Sandeep
    Sandhya Sandra Sandy Sangeeta Sanjay Sanjeev Sanjit Santiago Santosh Saoirse Saqib Sara Sarabjit Sarah Saraswati
    Sardar Sarfraz Sarita Sarla Sarwar Sasha Saskia Satinder Satish Satnam Satpal Satvinder Satwinder Saul Saurabh
    Savannah Savita Scarlett Scott Seamus Sean Seb Sebastian Sedgwick Seema Segun Sekai Selena Selina Selma Selwyn
    Serena Serge Sergei Sergio Seth Seun Seyi Shabana Shabir Shabnam Shafiq Shafique Shagufta Shaheen Shahid Shahida
    Shahin Shahnaz Shahzad Shaila Shaista Shakeel Shakil Shakila Shalini Shama Shamila Shamim Shamima Shamsul Shan
    Shanaz Shane Shani Shankar Shannon Shanti Sharan Sharanjit Sharif Sharifa Sharmila Sharmin Sharon Sharron Shaukat
    Shaun Shauna Shayne Shazia Sheela Sheena Sheetal Sheila Shelagh Shelby Sheldon Shelley Shellina Sheree Sheri
    Sherry Sheryl Shibley Shilpa Shirin Shirley Shiv Shivani Shoaib Shobha Shobhana Shona Shreya Shruti Shubha Shukri
    Shweta Sian Sid Siddharth Siddiq Sidney Sidra Siegfried Sienna Sierra Sigrid Silas Silvia Silvio Simeon Simon
    Simona Simone Simran Sinead Siobhan Sioned Sipho Siu Skye Slawomir Sofia Sofie Sohail Solomon Sonal Sonali Sonia
    Sonja Sonny Sonya Sophia Sophie Soraya Sorcha Soren Spencer Sridhar Stacey Stacy Stan Stanislaw Stanley Stavros
    Stef Stefan Stefania Stefanie Stella Steph Stephan Stephanie Stephen Sterling Steve Steven Stewart Struan Stuart
    Subhash Sudha Sudhir Sue Sufia Suhail Sukhbir Sukhdev Sukhi Sukhjit Sukhvinder Sukhwinder Sulaiman Suleman Sultan
    Sultana Suman Sumita Summer Sunaina Sundeep Sunil Sunita Sunny Suraj Surendra Suresh Surinder Surjit Surya Susan
    Susanna Susannah Susanne Sushil Sushila Susie Suzanna Suzanne Suzi Suzie Suzy Sven Swaran Sybil Syed Syeda
    Sylvester Sylvia Sylvie Szymon Tabitha Tafadzwa Tahir Tahira Tahmina Taiwo Taj Talat Talha Talia Tallulah Tam
    Tamar Tamara Tamika Tammy Tamsin Tania Tanisha Tanja Tanveer Tanvir Tanya Tara Tariq Tarquin Tarun Tasha Tasleem
    Tasnim Tatiana Tatyana Taylor Tayo Ted Teddy Tegan Teifion Temi Temitope Tendai Terence Teresa Teri Terri Terry
    Tess Tessa Thandi Thea Thelma Theo Theodora Theodore Theresa Therese Thi Thomas Thomasina Tia Tiago Tiffany Tilda
    Tilly Tim Timothy Tina Tirath Tisha Titus Tobi Tobias Toby Todd Tola Tolu Tom Tomas Tomasz Tommy Toni Tony Tope
    Tora Torsten Toyin Tracey Traci Tracie Tracy Travis Trevor Tricia Trina Trish Trisha Tristan Tristram Troy Trudi
    Trudie Trudy Tuan Tudor Tunde Tunji Tyler Tyrone Tyson Uche Uchenna Ugo Ulrich Ulrika Uma Umair Umar Umesh Una
    Unaiza Upkar Urmila Ursula Usha Usmaan Usman Uzma Vaibhav Val Valentina Valentine Valeria Valerie Vanessa Vanya
    Varsha Varun Vasanti Vasile Vaughan Veena Venetia Venkat Vera Verity Vernon Veronica Veronika Vic Vicki Vickie
    Vicky Victor Victoria Vidya Vijay Vikas Vikki Vikram Viktor Vimal Vina Vinay Vince Vincent Vincenzo Vineet Vinita
    Vinod Viola Violet Vipul Virendra Virginia Vishal Vishnu Vivek Vivian Vivien Vivienne Vlad Vladimir Wade Wahid Wai
    Wajid Waleed Walid Wallace Wally Walter Wanda Waqar Waqas Warren Warwick Waseem Wayne Wei Wendy Wes Wesley Wieslaw
    Wilbur Wilfred Wilhelmina Will Willa Willem William Willie Willow Wilma Winifred Winnie Winston Wojciech Wole
    Woody Wyn Xander Xanthe Xavier Xenia Xin Yaa Yagnesh Yahya Yan Yana Yann Yannick Yasin Yasir Yasmeen Yasmin
    Yasmine Yaw Yemi Yetunde Yewande Yiannis Ying Yinka Yogesh Yolanda Yolande Yosef Yoshi Youssef Yuki Yuri Yusef
    Yusra Yusuf Yuvraj Yves Yvette Yvonne Zac Zach Zachary Zack Zadie Zafar Zaheer Zaheera Zahid Zahida Zahir Zahra
    Zaid Zaida Zain Zaina Zainab Zak Zakaria Zakia Zakir Zara Zareen Zarina Zaynab Zbigniew Zeb Zeenat Zehra Zeinab
    Zelda Zena Zeynep Zia Ziggy Zillah Zoe Zoey Zofia Zohra Zola Zora Zosia Zoya Zubaida Zubair Zubeda Zulfiqar
    Zuzanna
    """
)
"""Forenames in common use in the United Kingdom, whatever language they come from."""

AMBIGUOUS = _words(
    """
    Alexandria Allan Allen Amber April Ashley Athena August Augusta Aurora Austin Autumn Barry Bill Blake Bradley
    Brent Cameron Carmel Chelsea Cherry Chester Christian Clark Clayton Cliff Coral Craig Daisy Dale Dawn Dean Devon
    Douglas Drew Earl Eden Erin Faith Fern Fleur Florence Frank Georgia Glen Gordon Grace Grant Guy Harrison Hazel
    Heath Holly Hope Howard Iris Ivy Jack Jackson Jade Jordan Joy June Kim Lance Lee Leigh Lewis Lily Lincoln Lloyd
    Mark Mason Max May Melody Mercy Miles Morgan Murray Nelson Olive Owen Page Paige Pat Patience Pearl Penny Pip
    Poppy Preston Ray Rich Rob Robin Rose Ross Rowan Ruby Russell Rusty Savannah Sierra Skye Spencer Stanley Sterling
    Stewart Stuart Sue Summer Sunny Taylor Tudor Val Vera Verity Victor Victoria Violet Virginia Wade Wallace Warren
    Warwick Will Willow Woody
    """
)
"""Those of :data:`FORENAMES` that are a place, a month, a word or a surname as well: outside lists of people they need
a title, a post or a verb that only a person has."""
