"""What Ukrainian and Russian sentences say: clauses by case and agreement, frames, speakers, and what they leave."""
