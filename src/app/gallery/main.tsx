/** The gallery: everything one can see on the stage, to look at while developing. The build leaves it out. */
import { render, type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './gallery.css';
import { Faces } from './faces.tsx';
import { People } from './people.tsx';
import { Sounds } from './sounds.tsx';
import { StageRoom } from './stage-room.tsx';

const ROOMS = { people: People, faces: Faces, stage: StageRoom, sounds: Sounds } as const;
const NAMES = Object.keys(ROOMS);

/** The address keeps the room and what was set in it: `#stage?place=cafe&hour=night`. */
const roomNamed = (hash: string): string => /^#(\w+)/.exec(hash)?.[1] ?? 'people';

function Gallery(): VNode {
  const [room, setRoom] = useState(roomNamed(location.hash));
  useEffect(() => {
    const look = () => setRoom(roomNamed(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const Room = room in ROOMS ? ROOMS[room as keyof typeof ROOMS] : People; // it is one of its keys
  return (
    <>
      <nav class="rooms" aria-label="Rooms">
        {NAMES.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === room ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <main>
        <Room />
      </main>
    </>
  );
}

const host = document.getElementById('gallery');
if (host) render(<Gallery />, host);
