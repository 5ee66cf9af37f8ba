import { Screen } from '../../ui/screen';

export default function ManagerComplaintsPage() {
  return <Screen title="全部投诉" tab="allComplaints" wide />;
}
