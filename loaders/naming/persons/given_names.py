"""Given names that are common in one language or several: before a surname they tell a person, whatever stands beside.
Names that are also words, months, states or cities (`Mark`, `April`, `Jordan`, `Florence`) are left out."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import word_set

GIVEN_NAMES: Final = word_set(
    """
Aaron Abdul Abdullah Abigail Adam Adele Adrian Adriana Agnes Ahmad Ahmed Aisha Alan Albert Alberto Alejandro
Alessandro Alex Alexander Alexandra Alexei Alfred Ali Alice Alina Allison Alok Amanda Amina Amir Amit Amy Ana
Anastasia Anatoly Andre Andrea Andreas Andrei Andrew Andrey Andrii Angela Anita Anjali Anna Anne Annie Anthony Anton
Antonio Antony Arjun Arthur Asif Audrey Ayesha Barbara Barry Beatrice Benjamin Bernard Bernd Boris Brenda Brian Bruce
Carla Carlos Carmen Carol Caroline Catherine Cecilia Charles Charlotte Chen Chiara Christian Christina Christine
Christoph Christopher Claire Clara Claudia Colin Craig Cristina Cynthia Dan Daniel Daniela Danielle Darya David Dawn
Deborah Denis Dennis Diana Diego Dietrich Dimitri Dirk Dmitri Dmitry Dmytro Dominic Donald Dorothy Douglas Duncan
Edith Eduard Eduardo Edward Edwin Elena Elisabeth Elizabeth Ellen Emily Emma Emmanuel Enrique Eric Erik Ernest Esther
Eugene Eva Evelyn Evgeny Faisal Farah Fatima Federico Felix Fernando Filip Fiona Frances Francesca Francesco Francis
Francisco Franz Frederick Frederik Friedrich Gabriel Gabriela Galina Gareth Gary Geoffrey Georg George Gerald Gerard
Gerhard Giovanni Giulia Giuseppe Gloria Gordon Graham Gregory Guillaume Gunther Gustavo Guy Hamid Hamza Hannah Hans
Harold Hassan Heather Hector Heidi Heinrich Helen Helena Henrik Henry Hiroshi Howard Hugh Hugo Hussein Ian Ibrahim
Igor Ilya Imran Ingrid Irene Irina Isaac Isabel Isabella Ivan Jacob Jacqueline Jacques Jaime Jakob James Jamie Jan
Jane Janet Janine Jason Javier Jean Jeffrey Jennifer Jens Jeremy Jessica Joan Joana Joanna Joe Johan Johannes John
Jonas Jonathan Jorge Jose José Josef Joseph Joshua Juan Juana Judith Julia Julian Juliana Julie Julien Julius Kamal
Karen Karim Karin Karl Kate Katerina Katharina Katherine Kathleen Katja Keith Kelly Kenji Kenneth Kevin Khalid Kiran
Klaus Konstantin Krishna Kristina Kumar Kurt Larisa Larry Lars Laura Lauren Laurent Lawrence Leila Leo Leon Leonard
Leonardo Leonid Leslie Lidia Linda Lisa Lorenzo Louis Louise Luca Lucas Lucia Ludwig Luis Luisa Lukas Luke Lydia
Magdalena Mahmoud Manuel Marc Marcel Marcello Marco Marcos Marcus Margaret Maria Marie Marina Mario Marion Marta
Martha Martin Martina Mary Mateo Matthew Matthias Maurice Max Maxim Megan Mehdi Mehmet Melissa Michael Michel Michele
Michelle Miguel Mikhail Milan Mohamed Mohammad Mohammed Mohan Monica Monika Mohd Muhammad Mustafa Mykola Nadia Nancy
Natalia Natalie Natasha Nathan Nathaniel Neil Nicholas Nicola Nicolas Nicole Nigel Nikita Nikolai Nikolaos Nina Noah
Nora Oleg Oleh Oleksandr Oleksii Olena Olga Oliver Olivia Omar Oscar Oksana Pablo Pamela Patricia Patrick Patrik Paul
Paula Paulo Pavel Pavlo Pedro Peter Petra Petro Philip Philipp Philippe Phillip Pierre Pietro Piotr Priya Qasim Rachel
Rafael Rahul Rainer Raj Rajesh Ralph Ramesh Ramon Ravi Raymond Rebecca Renate Renee Ricardo Richard Rita Robert
Roberta Roberto Roger Roland Roman Ronald Rosa Rosemary Ruben Rudolf Ruslan Russell Ruth Ryan Saeed Salma Samantha
Samir Samuel Sandra Sanjay Sara Sarah Scott Sebastian Sergei Sergey Serhii Sergio Sharon Sheila Simon Simone Sofia
Sophie Stefan Stefano Stella Stephanie Stephen Steven Stuart Sunil Suresh Susan Susanna Sven Svetlana Sylvia Takashi
Tamara Tanya Tariq Tatiana Teresa Theodore Theresa Thierry Thomas Tim Timothy Tobias Todd Tomas Tony Tomasz Ulrich
Ursula Usman Valentina Valerie Vanessa Vera Veronica Victor Viktor Viktoria Vijay Vikram Vincent Vitaly Vladimir
Volodymyr Walter Wei Wendy Werner Wilhelm William Wolfgang Xavier Yasmin Yulia Yuri Yusuf Yves Zainab Zhang
"""
)
